using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Scalars;

/// <summary>String, section 3.5.3.</summary>
internal sealed class StringType() : ScalarType<string>(
    "String", "The `String` scalar type represents textual data, represented as a sequence of Unicode code points.")
{
    internal override void Write(ResponseWriter output, string value) => output.WriteString(value);

    internal override bool TryRead(in InputValue input, out string? value, out string? fault)
    {
        value = input.Kind == InputKind.String ? input.Text : null;
        fault = value is null ? $"String cannot represent a non string value: {input}" : null;
        return fault is null;
    }
}

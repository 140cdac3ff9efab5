using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Scalars;

/// <summary>ID, section 3.5.5: always serialized as a string, accepted as a string or an integer.</summary>
internal sealed class IdType() : ScalarType<string>(
    "ID", "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. "
    + "It is serialized as a String; as input, any string or integer is accepted.")
{
    internal override void Write(ResponseWriter output, string value) => output.WriteString(value);

    internal override bool TryRead(in InputValue input, out string? value, out string? fault)
    {
        value = input.Kind is InputKind.String or InputKind.Int ? input.Text : null;
        fault = value is null ? $"ID cannot represent value: {input}" : null;
        return fault is null;
    }
}

using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Scalars;

/// <summary>Boolean, section 3.5.4.</summary>
internal sealed class BooleanType() : ScalarType<bool>("Boolean", "The `Boolean` scalar type represents `true` or `false`.")
{
    internal override void Write(ResponseWriter output, bool value) => output.WriteBoolean(value);

    internal override bool TryRead(in InputValue input, out bool value, out string? fault)
    {
        value = input.Boolean;
        fault = input.Kind == InputKind.Boolean ? null : $"Boolean cannot represent a non boolean value: {input}";
        return fault is null;
    }
}

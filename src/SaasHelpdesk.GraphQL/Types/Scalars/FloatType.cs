using System.Globalization;
using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Scalars;

/// <summary>Float, section 3.5.2.</summary>
internal sealed class FloatType() : ScalarType<double>(
    "Float", "The `Float` scalar type represents signed double-precision fractional values as specified by IEEE 754.")
{
    internal override void Write(ResponseWriter output, double value) => output.WriteNumber(value);

    internal override bool TryRead(in InputValue input, out double value, out string? fault)
    {
        (value, fault) = (0, null);
        if (input.Kind is InputKind.Int or InputKind.Float
            && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value))
        {
            return true;
        }

        fault = $"Float cannot represent non numeric value: {input}";
        return false;
    }
}

using System.Globalization;
using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Scalars;

/// <summary>Int, section 3.5.1.</summary>
internal sealed class IntType() : ScalarType<int>(
    "Int", "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.")
{
    internal override void Write(ResponseWriter output, int value) => output.WriteNumber(value);

    internal override bool TryRead(in InputValue input, out int value, out string? fault)
    {
        (value, fault) = (0, null);
        if (input.Kind == InputKind.Int)
        {
            if (int.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            {
                return true;
            }

            fault = $"Int cannot represent non 32-bit signed integer value: {input}";
            return false;
        }

        fault = $"Int cannot represent non-integer value: {input}";
        return false;
    }
}

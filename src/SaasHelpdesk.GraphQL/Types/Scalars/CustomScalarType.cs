using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Scalars;

/// <summary>A scalar that the host declares, section 3.5.6.</summary>
internal sealed class CustomScalarType<T>(
    string name, string? description, string? specifiedBy, Action<ResponseWriter, T> write, ScalarReader<T> read)
    : ScalarType<T>(name, description, specifiedBy)
{
    internal override void Write(ResponseWriter output, T value) => write(output, value);

    internal override bool TryRead(in InputValue input, out T? value, out string? fault)
    {
        fault = null;
        return read(input, out value);
    }
}

using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A scalar type, section 3.5.</summary>
/// <typeparam name="T">What resolvers return and arguments are read as.</typeparam>
public abstract class ScalarType<T> : GraphQLType<T>, IScalarType
{
    private protected ScalarType(string name, string? description, string? specifiedBy = null)
        : base(name, description) => SpecifiedByUrl = specifiedBy;

    internal override TypeKind Kind => TypeKind.Scalar;

    string? IScalarType.SpecifiedByUrl => SpecifiedByUrl;

    private string? SpecifiedByUrl { get; }

    internal override Completion Complete(CompletionContext context, T? value, SelectedField field)
    {
        if (value is null)
        {
            return Completion.Null;
        }

        Write(context.Output, value);
        return Completion.Written;
    }

    internal override bool TryCoerce(in InputValue input, InputCoercion context, out object? value)
    {
        if (TryRead(input, out var read, out var fault))
        {
            value = read;
            return true;
        }

        value = null;
        return context.Fail(fault ?? $"{Name} cannot represent value: {input}", input);
    }

    internal abstract void Write(ResponseWriter output, T value);

    internal abstract bool TryRead(in InputValue input, out T? value, out string? fault);
}

using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A type of the schema, named or wrapping another (section 3.4).</summary>
public abstract class GraphQLType
{
    private protected GraphQLType(string? name, string? description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>Name of a named type; null for lists and non-null types.</summary>
    public string? Name { get; }

    /// <summary>Description, Markdown.</summary>
    public string? Description { get; internal set; }

    /// <summary>Directives that the definition carries, apart from those that the engine has properties for.</summary>
    internal IReadOnlyList<DirectiveNode> Directives { get; private set; } = [];

    internal abstract TypeKind Kind { get; }

    /// <summary>The wrapped type of a list or non-null type.</summary>
    internal virtual GraphQLType? OfType => null;

    /// <summary>GetNamedType: the type at the core of all wrappers.</summary>
    internal GraphQLType NamedType => OfType?.NamedType ?? this;

    /// <summary>The type of the schema that this one stands for: itself, but for adapters of .NET types.</summary>
    internal virtual GraphQLType Declared => this;

    /// <summary>The type without its non-null wrapper.</summary>
    internal GraphQLType NullableType => Kind == TypeKind.NonNull ? OfType! : this;

    internal bool IsNonNull => Kind == TypeKind.NonNull;

    /// <summary>How many lists the type nests.</summary>
    internal int ListDepth => (OfType?.ListDepth ?? 0) + (Kind == TypeKind.List ? 1 : 0);

    internal bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    internal bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    internal bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>IsInputType, section 3.4.2.</summary>
    internal bool IsInputType => NamedType.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>IsOutputType, section 3.4.2.</summary>
    internal bool IsOutputType => NamedType.Kind != TypeKind.InputObject;

    /// <summary>The type as a type reference: <c>[Book!]!</c>.</summary>
    public override string ToString() => Name!;

    internal void Add(IEnumerable<DirectiveNode> directives) => Directives = [.. Directives, .. directives];

    /// <summary>The non-null type for a document's type reference. Not kept, or documents could fill the memory with types.</summary>
    internal abstract GraphQLType NonNullUntyped();

    /// <summary>The list type for a document's type reference. Not kept either.</summary>
    internal abstract GraphQLType ListUntyped();

    /// <summary>Input coercion of a value that is not null and not a variable. Faults go to the context.</summary>
    /// <returns>False if the value cannot be coerced.</returns>
    internal virtual bool TryCoerce(in InputValue input, InputCoercion context, out object? value) =>
        throw new InvalidOperationException($"{this} is not an input type.");
}

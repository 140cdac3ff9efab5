namespace SaasHelpdesk.GraphQL;

/// <summary>Bounds that the host sets on documents. Each guards the server; an exceeded one is a typed error.</summary>
public sealed record ExecutorLimits
{
    /// <summary>The bounds of a public server.</summary>
    public static ExecutorLimits Default { get; } = new();

    /// <summary>Most tokens of a document, from 1.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>Deepest nesting of braces, brackets and values in the text, from 1 to 200.</summary>
    public int MaxNesting { get; init; } = 200;

    /// <summary>Deepest nesting of fields with fragments expanded, from 1. Introspection needs 13 and more.</summary>
    public int MaxDepth { get; init; } = 25;

    /// <summary>Most aliases of an operation with fragments expanded, from 0.</summary>
    public int MaxAliases { get; init; } = 500;

    /// <summary>
    /// How often introspection may ask for members of types inside members of types, from 1; tools need 1.
    /// </summary>
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>Most values that introspection may ask for if every list had ten, from 1; tools need about 50,000.</summary>
    public long MaxIntrospectionSize { get; init; } = 250_000;

    /// <summary>Highest static cost of an operation, from 1; see <see cref="Types.FieldDefinition.Cost"/>.</summary>
    public long MaxCost { get; init; } = 1_000_000;

    /// <summary>Most work for finding conflicting fields, in visits of fields; ordinary documents need one a field and level.</summary>
    public int MaxMergeWork { get; init; } = 250_000;

    /// <summary>Most documents kept parsed and validated, from 1.</summary>
    public int CachedDocuments { get; init; } = 1_000;
}

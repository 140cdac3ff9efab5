namespace SaasHelpdesk.GraphQL;

/// <summary>A step of a response path, section 7.1.6: the response name of a field, or the index in a list.</summary>
/// <param name="Name">Response name, or null for an index.</param>
/// <param name="Index">Index from 0; meaningless with a name.</param>
public readonly record struct PathSegment(string? Name, int Index)
{
    /// <inheritdoc/>
    public override string ToString() => Name ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

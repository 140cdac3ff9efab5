namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>A type as declared in a file.</summary>
/// <param name="Kind"><c>class</c>, <c>record</c>, <c>record struct</c>, …</param>
/// <param name="Name">Without type parameters.</param>
/// <param name="Bases">The text after the colon of its head, or empty.</param>
internal sealed record TopLevelType(string Kind, string Name, string Bases)
{
    public bool IsRecord => Kind.StartsWith("record", StringComparison.Ordinal);
}

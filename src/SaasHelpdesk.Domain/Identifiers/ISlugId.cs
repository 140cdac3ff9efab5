using System.Diagnostics.CodeAnalysis;

namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>An identifier made of a slug: 1–64 of a–z, 0–9 and inner hyphens, so that it is safe in keys, paths and addresses.</summary>
/// <typeparam name="TSelf">The identifier's own type.</typeparam>
public interface ISlugId<TSelf>
    where TSelf : struct, ISlugId<TSelf>
{
    /// <summary>The slug.</summary>
    string Value { get; }

    /// <summary>Reads a slug; false if <paramref name="text"/> is not one.</summary>
    static abstract bool TryParse([NotNullWhen(true)] string? text, out TSelf id);
}

using System.Diagnostics.CodeAnalysis;

namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>A support team.</summary>
public readonly record struct TeamId : ISlugId<TeamId>
{
    private readonly string? _value;

    /// <summary>Makes the identifier from its slug.</summary>
    /// <exception cref="FormatException"><paramref name="value"/> is not a slug.</exception>
    public TeamId(string value) => _value = Slug.Check(value, nameof(TeamId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The identifier was never set.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An unset TeamId was read.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out TeamId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new TeamId(text!) : default;
        return valid;
    }

    /// <summary>The slug, or an empty text if unset.</summary>
    public override string ToString() => _value ?? "";
}

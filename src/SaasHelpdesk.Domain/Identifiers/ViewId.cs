using System.Diagnostics.CodeAnalysis;

namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>A saved view of tickets within a tenant.</summary>
public readonly record struct ViewId : ISlugId<ViewId>
{
    private readonly string? _value;

    /// <summary>Makes the identifier from its slug.</summary>
    /// <exception cref="FormatException"><paramref name="value"/> is not a slug.</exception>
    public ViewId(string value) => _value = Slug.Check(value, nameof(ViewId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The identifier was never set.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An unset ViewId was read.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out ViewId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new ViewId(text!) : default;
        return valid;
    }

    /// <summary>The slug, or an empty text if unset.</summary>
    public override string ToString() => _value ?? "";
}

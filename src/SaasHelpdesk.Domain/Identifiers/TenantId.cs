using System.Diagnostics.CodeAnalysis;

namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>A client company that subscribes. It leads every key and every query.</summary>
public readonly record struct TenantId : ISlugId<TenantId>
{
    private readonly string? _value;

    /// <summary>Makes the identifier from its slug.</summary>
    /// <exception cref="FormatException"><paramref name="value"/> is not a slug.</exception>
    public TenantId(string value) => _value = Slug.Check(value, nameof(TenantId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The identifier was never set.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An unset TenantId was read.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out TenantId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new TenantId(text!) : default;
        return valid;
    }

    /// <summary>The slug, or an empty text if unset.</summary>
    public override string ToString() => _value ?? "";
}

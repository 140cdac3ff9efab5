using System.Diagnostics.CodeAnalysis;

namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>A company or department within a tenant to which requesters belong.</summary>
public readonly record struct OrganisationId : ISlugId<OrganisationId>
{
    private readonly string? _value;

    /// <summary>Makes the identifier from its slug.</summary>
    /// <exception cref="FormatException"><paramref name="value"/> is not a slug.</exception>
    public OrganisationId(string value) => _value = Slug.Check(value, nameof(OrganisationId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The identifier was never set.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An unset OrganisationId was read.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out OrganisationId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new OrganisationId(text!) : default;
        return valid;
    }

    /// <summary>The slug, or an empty text if unset.</summary>
    public override string ToString() => _value ?? "";
}

using System.Diagnostics.CodeAnalysis;

namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>Somebody who works on tickets. The same slug as the person's user.</summary>
public readonly record struct AgentId : ISlugId<AgentId>
{
    private readonly string? _value;

    /// <summary>Makes the identifier from its slug.</summary>
    /// <exception cref="FormatException"><paramref name="value"/> is not a slug.</exception>
    public AgentId(string value) => _value = Slug.Check(value, nameof(AgentId));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The identifier was never set.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An unset AgentId was read.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out AgentId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new AgentId(text!) : default;
        return valid;
    }

    /// <summary>The slug, or an empty text if unset.</summary>
    public override string ToString() => _value ?? "";
}

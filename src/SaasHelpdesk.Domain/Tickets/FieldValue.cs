using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>The value of a custom field. Exactly one member is set: the one of the field's type.</summary>
public sealed record FieldValue
{
    /// <summary>A text, a choice's key, a path in a tree, or the id of what a reference points to.</summary>
    public string? Text { get; init; }

    /// <summary>A number.</summary>
    public decimal? Number { get; init; }

    /// <summary>A date.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Yes or no.</summary>
    public bool? Flag { get; init; }

    /// <summary>Several choices' keys, sorted, distinct, at least one; empty if another member is set.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(FieldValue? other) => other is not null && Text == other.Text && Number == other.Number && Date == other.Date
        && Flag == other.Flag && Choices.AsSpan().SequenceEqual(other.Choices.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Number, Date, Flag, Choices.Length);
}

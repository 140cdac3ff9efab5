using System.Collections.Immutable;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>Impact × urgency → priority (ITIL).</summary>
/// <param name="Cells">
/// Nine priorities: the row of high impact with urgency high, medium, low, then the rows of medium and low impact.
/// </param>
public sealed record PriorityMatrix(ImmutableArray<Priority> Cells)
{
    /// <summary>Number of cells of a complete matrix.</summary>
    internal const int Size = 9;

    /// <summary>The usual matrix: P1 only if both are high, P4 if both are low or one is low and the other medium.</summary>
    public static PriorityMatrix Standard { get; } = new(
    [
        Priority.Critical, Priority.High, Priority.Moderate,
        Priority.High, Priority.Moderate, Priority.Low,
        Priority.Moderate, Priority.Low, Priority.Low,
    ]);

    /// <summary>The priority of a ticket with this impact and urgency.</summary>
    public Priority Of(Impact impact, Urgency urgency) => Cells[((int)(impact - Impact.High) * 3) + (int)(urgency - Urgency.High)];
}

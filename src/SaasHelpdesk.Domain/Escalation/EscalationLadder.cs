using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>One version of an escalation ladder, as an admin writes it. It hangs on the clocks whose targets name it.</summary>
public sealed record EscalationLadder
{
    /// <summary>The ladder.</summary>
    public required LadderId Id { get; init; }

    /// <summary>From 1 up.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>The provider's ladder whose steps this one inherits; own steps with the same number replace inherited ones.</summary>
    public LadderId? Inherits { get; init; }

    /// <summary>The own steps; numbers are unique.</summary>
    public ImmutableArray<LadderStep> Steps { get; init; } = [];
}

using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>Everything one command changes, written together.</summary>
public sealed record LedgerAppend
{
    /// <summary>The tenant that owns the stream.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The stream.</summary>
    public required StreamId Stream { get; init; }

    /// <summary>The version that the decision was based on; 0 for a new stream.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The events, oldest first, at least one.</summary>
    public required ImmutableArray<NewEvent> Events { get; init; }

    /// <summary>The state after the events, UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>When the grain wants to be woken next, or null for never. Replaces what was armed before.</summary>
    public required Instant? NextWake { get; init; }

    /// <summary>Effects on the outside, each with its effect key. A key that the tenant's outbox already holds is not written again.</summary>
    public ImmutableArray<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>Rows of the read model that the events change.</summary>
    public ImmutableArray<ReadModelRow> Rows { get; init; } = [];

    /// <summary>Says that the command that led to this was done, if it has a name.</summary>
    public CommandReceipt? Receipt { get; init; }

    /// <summary>
    /// True if the tenant runs on a clock of its own (a replay, a sandbox): its wake-ups and effects are claimed for that clock only, never
    /// by the pumps that follow real time.
    /// </summary>
    public bool OwnClock { get; init; }
}

using NodaTime;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>An audited change, before it has its place in the log.</summary>
public sealed record AuditRecord
{
    /// <summary>When it was made, in real time; stored in whole microseconds.</summary>
    public required Instant At { get; init; }

    /// <summary>Who made it.</summary>
    public required AuditActor Actor { get; init; }

    /// <summary>What was done: a stable dotted code such as <c>key.created</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What kind of thing it was done to, such as <c>user</c>.</summary>
    public required string TargetKind { get; init; }

    /// <summary>The thing's key within the tenant; empty where it is not known.</summary>
    public required string TargetKey { get; init; }

    /// <summary>What became of it.</summary>
    public AuditOutcome Outcome { get; init; }

    /// <summary>A small JSON object with what else is worth knowing; never a secret.</summary>
    public string Details { get; init; } = "{}";
}

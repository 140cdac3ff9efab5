using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>What a grain answers to a command.</summary>
/// <typeparam name="TState">The aggregate's state.</typeparam>
/// <param name="State">The state after the command, or as it is if the command was refused; null if the aggregate does not exist.</param>
/// <param name="Version">The version of <paramref name="State"/>; 0 if the aggregate does not exist.</param>
/// <param name="Refusal">Why not, or null if the command was done and is durable.</param>
/// <param name="ChangedFields">After a version conflict: what has changed since the version that the caller expected.</param>
public sealed record GrainAnswer<TState>(
    TState? State,
    long Version,
    Refusal? Refusal = null,
    ImmutableArray<string> ChangedFields = default)
    where TState : class;

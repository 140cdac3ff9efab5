using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>A program outside that is told of events.</summary>
public sealed record WebhookDefinition
{
    /// <summary>The subscription.</summary>
    public required WebhookId Id { get; init; }

    /// <summary>Absolute https address.</summary>
    public required Uri Url { get; init; }

    /// <summary>Stable names of the events that are sent; empty means all.</summary>
    public ImmutableArray<string> EventTypes { get; init; } = [];

    /// <summary>Name of the signing secret in the secret store. The secret itself is never part of a configuration.</summary>
    public required string SecretReference { get; init; }

    /// <summary>Whether anything is sent.</summary>
    public bool Active { get; init; } = true;
}

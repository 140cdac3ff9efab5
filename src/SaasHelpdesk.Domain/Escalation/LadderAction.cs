using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>What a step does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(NotifyAction), "notify")]
[JsonDerivedType(typeof(ReassignAction), "reassign")]
[JsonDerivedType(typeof(RaisePriorityAction), "raisePriority")]
[JsonDerivedType(typeof(AddWatcherAction), "addWatcher")]
[JsonDerivedType(typeof(SetStatusAction), "setStatus")]
[JsonDerivedType(typeof(WebhookAction), "webhook")]
public abstract record LadderAction;

/// <summary>Tells somebody. Held back while the ticket is acknowledged.</summary>
/// <param name="Target">Whom.</param>
public sealed record NotifyAction(NotifyTarget Target) : LadderAction;

/// <summary>Hands the ticket over: functional escalation. Exactly one of the two is set.</summary>
/// <param name="Team">To this team.</param>
/// <param name="Level">To the first team of this support level, 1–3, that serves the ticket.</param>
public sealed record ReassignAction(TeamId? Team = null, int? Level = null) : LadderAction;

/// <summary>Makes the ticket more urgent; never less.</summary>
/// <param name="To">To this priority, or null for one step up.</param>
public sealed record RaisePriorityAction(Priority? To = null) : LadderAction;

/// <summary>Lets somebody follow the ticket.</summary>
/// <param name="User">Who.</param>
public sealed record AddWatcherAction(UserId User) : LadderAction;

/// <summary>Moves the ticket to a status.</summary>
/// <param name="Status">The tenant's name of the status.</param>
public sealed record SetStatusAction(string Status) : LadderAction;

/// <summary>Tells a program outside of the step.</summary>
/// <param name="Webhook">The tenant's subscription, which holds the address and the signing secret.</param>
public sealed record WebhookAction(WebhookId Webhook) : LadderAction;

using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>
/// What clocks look at: the part of a ticket's events that starts, pauses, stops or re-targets a clock. The ticket's fold writes facts in the
/// order of its events; <see cref="At"/> never decreases. At one instant a fact that stops counts before one that pauses, that before one that
/// starts, which the order of the events already gives.
/// </summary>
/// <param name="At">Event time, whole microseconds.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "f")]
[JsonDerivedType(typeof(SlaOpened), "o")]
[JsonDerivedType(typeof(SlaPolicyPinned), "p")]
[JsonDerivedType(typeof(SlaTraitsChanged), "t")]
[JsonDerivedType(typeof(SlaReplied), "r")]
[JsonDerivedType(typeof(SlaStatusChanged), "s")]
[JsonDerivedType(typeof(SlaOwnerChanged), "w")]
[JsonDerivedType(typeof(SlaHandedOver), "h")]
[JsonDerivedType(typeof(SlaMerged), "m")]
[JsonDerivedType(typeof(SlaEarlierStart), "e")]
public abstract record SlaFact(Instant At);

/// <summary>The ticket came in. Always the first fact.</summary>
/// <param name="At">Intake.</param>
/// <param name="Traits">The properties at intake.</param>
/// <param name="Category">The category of the first status.</param>
/// <param name="ByAgent">
/// True if an agent opened it with a public message. The opening message itself is never an <see cref="SlaReplied"/> fact, so that the agent's
/// next one, the second public message, is the first response; the periodic update runs from the opening.
/// </param>
public sealed record SlaOpened(Instant At, TicketTraits Traits, StatusCategory Category, bool ByAgent) : SlaFact(At);

/// <summary>The ticket follows this policy from here on, or none. Pinned at intake and by an explicit apply.</summary>
/// <param name="At">When.</param>
/// <param name="Pin">The policy and the configuration version in which its calendars are found; null cancels all clocks.</param>
public sealed record SlaPolicyPinned(Instant At, SlaPin? Pin) : SlaFact(At);

/// <summary>Priority, category, team or another property changed.</summary>
/// <param name="At">When.</param>
/// <param name="Traits">The properties from here on.</param>
public sealed record SlaTraitsChanged(Instant At, TicketTraits Traits) : SlaFact(At);

/// <summary>A public message was sent.</summary>
/// <param name="At">When (for mail: when the mail server received it).</param>
/// <param name="By">Who wrote it. Only <see cref="AuthorKind.Agent"/> responds, only <see cref="AuthorKind.Requester"/> waits.</param>
public sealed record SlaReplied(Instant At, AuthorKind By) : SlaFact(At);

/// <summary>The status moved to another category. Resolved to open is a reopening.</summary>
/// <param name="At">When.</param>
/// <param name="Category">The category from here on.</param>
public sealed record SlaStatusChanged(Instant At, StatusCategory Category) : SlaFact(At);

/// <summary>The assignee changed.</summary>
/// <param name="At">When.</param>
/// <param name="Owned">Whether somebody is assigned from here on.</param>
public sealed record SlaOwnerChanged(Instant At, bool Owned) : SlaFact(At);

/// <summary>Another team has the ticket: the team's OLA starts a new cycle.</summary>
/// <param name="At">When.</param>
/// <param name="Team">The team, or null if none has it.</param>
public sealed record SlaHandedOver(Instant At, TeamId? Team) : SlaFact(At);

/// <summary>The ticket was merged into another: its clocks are cancelled, not breached.</summary>
/// <param name="At">When.</param>
public sealed record SlaMerged(Instant At) : SlaFact(At);

/// <summary>Another ticket was merged into this one and came in earlier: intake clocks that still run count from there.</summary>
/// <param name="At">When the merge happened.</param>
/// <param name="Start">The merged ticket's intake, earlier than this ticket's.</param>
public sealed record SlaEarlierStart(Instant At, Instant Start) : SlaFact(At);

using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Sla.BruteForce;

/// <summary>A policy as a function from traits to targets.</summary>
internal sealed record SlowPolicy(SlaPin Pin, bool Active, ReopenMode Reopen, RetargetMode OnRetarget, Func<TicketTraits, IReadOnlyList<SlowTarget>> Targets);

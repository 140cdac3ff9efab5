using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>One party's part in the life of a clock.</summary>
/// <param name="Party">Who.</param>
/// <param name="Level">For <see cref="BlameParty.Level"/>: the support level; null if the team is not known or there is none.</param>
/// <param name="Team">For <see cref="BlameParty.Level"/> and <see cref="BlameParty.Unassigned"/>: the team that had the ticket.</param>
/// <param name="Time">Calendar time.</param>
public sealed record BlameShare(BlameParty Party, int? Level, TeamId? Team, Duration Time);

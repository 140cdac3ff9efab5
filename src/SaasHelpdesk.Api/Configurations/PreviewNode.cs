using System.Collections.Immutable;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Sla.WhatIf;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>A ticket under two policies.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="PolicyBefore">The policy that it follows.</param>
/// <param name="PolicyAfter">The policy that it would follow.</param>
/// <param name="Clocks">Its clocks.</param>
internal sealed record PreviewNode(TicketRow Ticket, string? PolicyBefore, string? PolicyAfter, ImmutableArray<ClockComparison> Clocks);

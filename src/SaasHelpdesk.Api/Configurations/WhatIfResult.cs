namespace SaasHelpdesk.Api.Configurations;

/// <summary>What another configuration would have made of a period.</summary>
/// <param name="TicketCount">How many tickets came in.</param>
/// <param name="Figures">By metric and priority.</param>
/// <param name="ChangedCount">How many tickets have a clock that would be judged differently.</param>
/// <param name="Changed">The first of them, by number.</param>
internal sealed record WhatIfResult(int TicketCount, IReadOnlyList<WhatIfFigure> Figures, int ChangedCount, IReadOnlyList<PreviewNode> Changed);

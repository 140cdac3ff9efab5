using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Sla.WhatIf;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>Judges the tickets of a period anew, a hundred at a time. The number is looked at first: too many are refused before any is read.</summary>
internal sealed class WhatIfRun(ApiRequest request, CompiledConfiguration configuration, Instant from, Instant to)
{
    private const int MostTickets = 5_000;
    private const int MostChanged = 100;
    private readonly Dictionary<(SlaMetric Metric, Priority Priority), int[]> _counts = [];
    private readonly List<PreviewNode> _changed = [];
    private int _tickets;
    private int _changedCount;

    public async ValueTask<Result<WhatIfResult>> Run()
    {
        var filter = TicketFilter.None with { CreatedFrom = from, CreatedBefore = to };
        var count = await request.TicketReader.Count(filter, request.Cancellation);
        if (count > MostTickets)
            return Refusal.Quota("what-if.too-many", $"{count} tickets came in; {MostTickets} can be judged at a time. Choose a shorter period.");
        var now = await request.Now();
        var page = new PageRequest { Size = PageRequest.MaxSize };
        while (true)
        {
            var found = await request.TicketReader.List(filter, new TicketSort(TicketSortField.Number, false), page, request.Cancellation);
            if (!found.IsSuccess)
                return found.Refusal;
            await Judge([.. found.Value.Items.Select(item => item.Value.Row)], now);
            if (!found.Value.HasNext)
                break;
            page = page with { After = found.Value.Items[^1].Cursor };
        }

        return new WhatIfResult(_tickets, Figures(), _changedCount, _changed);
    }

    private async ValueTask Judge(IReadOnlyList<TicketRow> rows, Instant now)
    {
        var states = await Task.WhenAll(rows.Select(row => request.States.Load(row.Id).AsTask()));
        for (var i = 0; i < rows.Count; i++)
        {
            if (states[i] is not { } state)
                continue;
            _tickets++;
            var terms = await request.Shared.Configurations.Terms(request.Tenant, state.Facts.AsMemory(), request.Cancellation);
            var clocks = PolicyWhatIf.FromIntake(state, terms, configuration, Instant.Max(now, state.Times.LastAt));
            Add(rows[i], state, clocks);
            // Thousands of snapshots need not be kept until the end of the request.
            request.States.Clear(rows[i].Id);
        }
    }

    private void Add(TicketRow row, TicketState state, ImmutableArray<ClockComparison> clocks)
    {
        var isChanged = false;
        foreach (var clock in clocks)
        {
            isChanged |= clock.VerdictBefore != clock.VerdictAfter;
            var key = (clock.Metric, state.Traits.Priority);
            if (!_counts.TryGetValue(key, out var counts))
                _counts[key] = counts = new int[4];
            Count(counts, 0, clock.VerdictBefore);
            Count(counts, 2, clock.VerdictAfter);
        }

        if (!isChanged)
            return;
        _changedCount++;
        if (_changed.Count < MostChanged)
            _changed.Add(new PreviewNode(row, state.Pin?.Policy.Value, PolicyWhatIf.PinFor(configuration, state.Traits)?.Policy.Value, clocks));
    }

    private static void Count(int[] counts, int at, Verdict verdict)
    {
        if (verdict == Verdict.Met)
            counts[at]++;
        else if (verdict == Verdict.Breached)
            counts[at + 1]++;
    }

    private List<WhatIfFigure> Figures() =>
    [
        .. from entry in _counts
           orderby entry.Key.Metric, entry.Key.Priority
           where entry.Value.Any(count => count > 0)
           select new WhatIfFigure(entry.Key.Metric, entry.Key.Priority, entry.Value[0], entry.Value[1], entry.Value[2], entry.Value[3]),
    ];
}

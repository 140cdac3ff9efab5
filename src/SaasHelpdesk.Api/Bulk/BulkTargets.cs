using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>The tickets that an input names, one by one or by a filter.</summary>
/// <param name="Tickets">The tickets, each once.</param>
/// <param name="HasMore">Whether the filter lets further ones pass.</param>
internal sealed record BulkTargets(IReadOnlyList<BulkTarget> Tickets, bool HasMore)
{
    public const int Most = 100;

    public static async ValueTask<Result<BulkTargets>> Read(InputObject input, ApiRequest request)
    {
        var (ids, tickets, filter) = (input.Get<object>("ticketIds"), input.Get<object>("tickets"), input.GetObject("filter"));
        if (new[] { ids, tickets, filter }.Count(given => given is not null) != 1)
            return BulkErrors.Targets();
        if (ids is not null)
            return Named([.. input.GetList<string>("ticketIds").Select(id => new BulkTarget(id, request.TicketOf(id), null))], "ticketIds");
        if (tickets is not null)
        {
            return Named(
                [
                    .. input.GetList<InputObject>("tickets").Select(item =>
                        new BulkTarget(item.GetString("ticketId")!, request.TicketOf(item.GetString("ticketId")!), item.Get<int?>("expectedVersion"))),
                ],
                "tickets");
        }

        return await Filtered(filter!, request);
    }

    private static Result<BulkTargets> Named(IReadOnlyList<BulkTarget> targets, string field)
    {
        if (targets.Count is < 1 or > Most)
            return BulkErrors.TooMany(field);
        return targets.Select(static target => target.GivenId).Distinct(StringComparer.Ordinal).Count() == targets.Count
            ? new BulkTargets(targets, false)
            : BulkErrors.Twice(field);
    }

    private static async ValueTask<Result<BulkTargets>> Filtered(InputObject input, ApiRequest request)
    {
        var wanted = await TicketFilterInput.Read(request, input);
        if (!wanted.IsSuccess)
            return wanted.Refusal with { Field = $"filter.{wanted.Refusal.Field}" };
        if (TicketReach.Narrow(request, wanted.Value) is not { } filter)
            return new BulkTargets([], false);
        var page = await request.TicketReader.List(filter, new TicketSort(TicketSortField.Number), new PageRequest { Size = Most }, request.Cancellation);
        if (!page.IsSuccess)
            return page.Refusal;
        foreach (var item in page.Value.Items)
            request.Tickets.Prime(item.Value.Row.Id, item.Value.Row);
        return new BulkTargets([.. page.Value.Items.Select(item => new BulkTarget(request.IdOf(item.Value.Row.Id), item.Value.Row.Id, null))], page.Value.HasNext);
    }
}

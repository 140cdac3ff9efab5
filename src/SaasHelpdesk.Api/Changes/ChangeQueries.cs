using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Changes;

/// <summary>The change feed as a query, for integrators that keep a copy.</summary>
internal static class ChangeQueries
{
    private const int DefaultSize = 50;

    // What one page looks at when some of it may be hidden or unwanted: bounds its work, whatever share of the feed is shown.
    private const int MostScanned = 250;

    public static void Declare(SchemaTypes types)
    {
        var page = types.Schema.Object<ChangePage>("ChangePage", "A stretch of the change feed.");
        page.Field("nodes", ChangeTypes.Change(types).NonNull().List().NonNull(), "The changes, oldest first.", p => p.Nodes);
        page.Field("pageInfo", types.PageInfo.NonNull(), "Where the stretch lies. `endCursor` is never null and lies behind everything that was looked at: go on from it even when `nodes` is empty, for as long as `hasNextPage`, and keep it for the next time.", p => p.PageInfo);
        types.Query.Field(
            "changes",
            page.NonNull(),
            "Everything that happened, in one order without gaps: whoever goes on from the last `endCursor` sees each change that it may see exactly once, those of one thing in the order of their versions. To keep a copy: fetch `changesHead`, then all `tickets`, then `changes` after that cursor, for ever.",
            async (_, context) => await Page(context))
            .Arg("after", types.String, "Only changes behind this cursor; from the very beginning if it is not given.")
            .Arg("first", types.Int, $"How many at most, 1 to {PageRequest.MaxSize}; {DefaultSize} if it is not given.")
            .Arg("kinds", ChangeTypes.Kind(types).NonNull().List(), "Only changes of these kinds of things.")
            .Arg("types", ChangeTypes.Type(types).NonNull().List(), "Only these changes.")
            .Cost(5, DefaultSize, "first");
        types.Query.Field(
            "changesHead",
            types.String.NonNull(),
            "Cursor of the present end of the change feed: `changes` and subscriptions after it show what happens from now on.",
            async (_, context) => await Head(context.State<ApiRequest>()));
    }

    private static async ValueTask<string> Head(ApiRequest request) =>
        (await request.Shared.Changes.Head(request.Tenant, request.Cancellation)).ToCursor(request.Tenant);

    private static async ValueTask<ChangePage> Page(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        var first = context.Arg<int?>("first") ?? DefaultSize;
        if (first is < 1 or > PageRequest.MaxSize)
            throw ApiRequest.Refused(Refusal.Validation("page.size", $"A page has 1 to {PageRequest.MaxSize} items.", "first"));
        var start = ChangeCursor.Read(request, context.Arg<string>("after")) ?? FeedPosition.Beginning;
        var filter = ChangeFilter.Read(context);
        var read = await request.Shared.Changes.Read(request.Tenant, start, MostScanned, request.Cancellation);
        if (!read.IsSuccess)
            throw ApiRequest.Refused(read.Refusal);
        var visible = await ChangeRights.Visible(request, [.. read.Value.Where(filter.Wants)]);
        var shown = visible.Take(first).ToList();
        // Up to the last that is shown if more could be, or else over everything that was looked at.
        var isCut = visible.Count > first;
        var end = isCut ? shown[^1].Item.Position : read.Value.Length > 0 ? read.Value[^1].Position : start;
        return new ChangePage(shown, new PageInfo(
            isCut || read.Value.Length == MostScanned,
            start > FeedPosition.Beginning,
            shown.Count == 0 ? null : shown[0].Item.Position.ToCursor(request.Tenant),
            end.ToCursor(request.Tenant)));
    }
}

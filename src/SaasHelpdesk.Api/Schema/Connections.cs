using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Schema;

/// <summary>Relay connections: their types, their arguments, and pages of lists that are in memory.</summary>
internal static class Connections
{
    private const int CountCost = 10;

    public static void DeclarePageInfo(SchemaTypes types)
    {
        var info = types.Schema.Object<PageInfo>("PageInfo", "Where a page lies in its list.");
        info.Field("hasNextPage", types.Boolean.NonNull(), "Whether items follow. When paging backward: whether `before` was given.", p => p.HasNextPage);
        info.Field("hasPreviousPage", types.Boolean.NonNull(), "Whether items precede. When paging forward: whether `after` was given.", p => p.HasPreviousPage);
        info.Field("startCursor", types.String, "Cursor of the first item of the page.", p => p.StartCursor);
        info.Field("endCursor", types.String, "Cursor of the last item of the page.", p => p.EndCursor);
    }

    /// <summary>Declares <c>{name}Connection</c> and <c>{name}Edge</c>.</summary>
    public static ObjectType<Connection<T>> Declare<T>(SchemaTypes types, string name, GraphQLType<T> node)
    {
        var edge = types.Schema.Object<PageItem<T>>($"{name}Edge", $"A {name} in its place in a list.");
        edge.Field("cursor", types.String.NonNull(), "Mark of the place, for `after` and `before`. Stays valid when items come, go or move.", e => e.Cursor);
        edge.Field("node", node.NonNull(), "The item.", e => e.Value);
        var connection = types.Schema.Object<Connection<T>>($"{name}Connection", $"A page of a list of {name}s.");
        connection.Field("edges", edge.NonNull().List().NonNull(), "The items with their cursors.", c => c.Edges).HoldsItems();
        connection.Field("nodes", node.NonNull().List().NonNull(), "The items.", c => c.Nodes).HoldsItems();
        connection.Field("pageInfo", types.PageInfo.NonNull(), "Where the page lies in the list.", c => c.PageInfo).Cost(0);
        connection.Field(
            "totalCount", types.Int.NonNull(), "Number of items of the whole list. Counted only when asked for; it costs more the more there are.", c => (int)(c.TotalCount ?? 0))
            .Cost(CountCost);
        return connection;
    }

    /// <summary>Adds <c>first, after, last, before</c>, which bound the cost of what is selected below.</summary>
    /// <param name="field">The connection.</param>
    /// <param name="types">The schema.</param>
    /// <param name="weight">Cost of finding the page, whatever its size.</param>
    public static FieldDefinition Paged(this FieldDefinition field, SchemaTypes types, int weight = 1) => field
        .Arg("first", types.Int, $"Size of the page counted from the start or from `after`: 1 to {PageRequest.MaxSize}; 50 if neither `first` nor `last` is given.")
        .Arg("after", types.String, "Only items behind the one with this cursor.")
        .Arg("last", types.Int, $"Size of the page counted from the end or from `before`: 1 to {PageRequest.MaxSize}. Not together with `first`.")
        .Arg("before", types.String, "Only items before the one with this cursor.")
        .Cost(weight, 50, "first", "last");

    /// <summary>The page that the arguments ask for.</summary>
    public static Result<PageRequest> PageOf(in ResolverContext context)
    {
        var (first, last) = (context.Arg<int?>("first"), context.Arg<int?>("last"));
        if (first is not null && last is not null)
            return Refusal.Validation("page.direction", "Give first or last, not both.", "last");
        if ((first ?? last) is < 1 or > PageRequest.MaxSize)
            return Refusal.Validation("page.size", $"A page has 1 to {PageRequest.MaxSize} items.", first is null ? "last" : "first");
        var standard = new PageRequest();
        return standard with
        {
            Size = first ?? last ?? standard.Size,
            Backward = last is not null,
            After = context.Arg<string>("after"),
            Before = context.Arg<string>("before"),
            WithTotalCount = context.Selects("totalCount"),
        };
    }

    /// <summary>The numbers that a page's cursors stand for, of a list whose items are numbered from 1 up.</summary>
    public static Result<NumberRange> RangeOf(PageRequest page)
    {
        long after = 0, before = long.MaxValue;
        if (page.After is not null && !NumberCursor.TryParse(page.After, out after))
            return Refusal.Validation("page.cursor", "The cursor is damaged or belongs to another list.", "after");
        if (page.Before is not null && !NumberCursor.TryParse(page.Before, out before))
            return Refusal.Validation("page.cursor", "The cursor is damaged or belongs to another list.", "before");
        // A forged cursor must not take arithmetic over the edge.
        return new NumberRange { After = Math.Clamp(after, 0, long.MaxValue - 1), Before = Math.Max(before, 0), Size = page.Size, Backward = page.Backward };
    }

    /// <summary>The connection of a stretch that was read for a page.</summary>
    public static Connection<T> Of<T>(Stretch<T> stretch, Func<T, long> numberOf, PageRequest page, long? total) => Connection<T>.Of(
        [.. stretch.Rows.Select(item => new PageItem<T>(item, NumberCursor.Of(numberOf(item))))],
        page.Backward ? page.Before is not null : stretch.HasMore,
        page.Backward ? stretch.HasMore : page.After is not null,
        total);

    /// <summary>A page of a list that is in memory, whose items are numbered in ascending order from 1 up.</summary>
    public static Result<Connection<T>> Slice<T>(IReadOnlyList<T> items, Func<T, long> numberOf, PageRequest page)
    {
        var range = RangeOf(page);
        if (!range.IsSuccess)
            return range.Refusal;
        var within = items.Where(item => numberOf(item) > range.Value.After && numberOf(item) < range.Value.Before).ToList();
        var taken = page.Backward ? within.TakeLast(page.Size) : within.Take(page.Size);
        return Of(new Stretch<T>([.. taken], within.Count > page.Size), numberOf, page, items.Count);
    }
}

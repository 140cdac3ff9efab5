using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Tags in use, for completing what somebody types.</summary>
internal static class TagQueries
{
    private const int MostTags = 100;
    private const int TicketsLookedAt = 5_000;

    public static void Declare(SchemaTypes types)
    {
        var tag = types.Schema.Object<TagUse>("Tag", "A tag that tickets carry. Tags come with their first use and go with their last.");
        tag.Field("name", types.String.NonNull(), "The tag itself, case-folded.", t => t.Tag);
        tag.Field("ticketCount", types.Int.NonNull(), $"How many of the {TicketsLookedAt:N0} tickets that changed last carry it.", t => t.Count);
        types.Query.Field("tags", tag.NonNull().List(), $"The tags of the {TicketsLookedAt:N0} tickets that changed last, most used first. For the support side only.", async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Demand(Permission.ReadInternals);
            var first = context.Arg<int>("first");
            if (first is < 1 or > MostTags)
                throw ApiRequest.Refused(Refusal.Validation("page.size", $"Between 1 and {MostTags} can be asked for.", "first"));
            var prefix = (context.Arg<string>("prefix") ?? "").Trim().ToLowerInvariant();
            return (IEnumerable<TagUse>)await request.Queues.Tags(request.Tenant, prefix, first, TicketsLookedAt, request.Cancellation);
        })
            .Arg("prefix", types.String, "Only tags that begin so, in any case.")
            .ArgWithDefault("first", types.Int.NonNull(), $"How many at most, 1 to {MostTags}.", "20")
            .Cost(10);
    }
}

using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>The history of the configuration, and single parts of it in any version.</summary>
internal static class VersionTypes
{
    private const int ScanSize = 50;
    private const int MostScanned = 1000;

    public static void Declare(SchemaTypes types)
    {
        var version = types.Schema.Object<VersionNode>("ConfigurationVersion", "A version of the configuration that was published.");
        version.Field("version", types.Int.NonNull(), "From 1 up.", v => v.Event.Configuration.Version);
        version.Field("publishedAt", types.DateTime.NonNull(), "When it came into force.", v => v.Recorded.At);
        version.Field("by", types.Author, "Who published it. Null for the helpdesk itself.", v => v.Event.By is { } by ? AuthorNode.Of(by) : null);
        version.Field("note", types.String, "What was said about it.", v => v.Event.Note);
        version.Field("configuration", types.Configuration.NonNull(), "The whole of it.", v => v.Event.Configuration);
        types.Query.Field("configurationVersions", Connections.Declare(types, "ConfigurationVersion", version).NonNull(), "All published versions of the configuration, newest first. For the support side only.", async (_, context) =>
            await List(context)).Paged(types);
        types.Query.Field("policy", types.Schema.Object<SlaPolicy>("SlaPolicy"), "An SLA policy, in force or in an earlier version. Null if there is or was none. For the support side only.", async (_, context) =>
            await Part(context, static c => c.Policies, static p => p.Id.Value, static p => p.Version))
            .Arg("key", types.String.NonNull(), "The policy's slug.")
            .Arg("version", types.Int, "The policy's version. The one in force if it is not given.")
            .Cost(10);
        types.Query.Field("calendar", types.Schema.Object<CalendarDefinition>("BusinessCalendar"), "A business calendar, in force or in an earlier version. Null if there is or was none. For the support side only.", async (_, context) =>
            await Part(context, static c => c.Calendars, static c => c.Id.Value, static c => c.Version))
            .Arg("key", types.String.NonNull(), "The calendar's slug.")
            .Arg("version", types.Int, "The calendar's version. The one in force if it is not given.")
            .Cost(10);
    }

    private static async ValueTask<Connection<VersionNode>> List(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        request.Demand(Permission.ReadConfiguration);
        var page = Connections.PageOf(context);
        if (!page.IsSuccess)
            throw ApiRequest.Refused(page.Refusal);
        var (after, before) = (Cursor(page.Value.After, "after"), Cursor(page.Value.Before, "before"));
        var found = await request.ConfigurationReader.Published(
            request.Tenant, after, before, page.Value.Size + 1, page.Value.Backward, request.Cancellation);
        var isCut = found.Count > page.Value.Size;
        var taken = !isCut ? found : page.Value.Backward ? [.. found.Skip(1)] : [.. found.Take(page.Value.Size)];
        return Connection<VersionNode>.Of(
            [.. taken.Select(recorded => new PageItem<VersionNode>(new VersionNode(recorded), NumberCursor.Of(recorded.Version)))],
            page.Value.Backward ? before is not null : isCut,
            page.Value.Backward ? isCut : after is not null,
            page.Value.WithTotalCount ? await request.ConfigurationReader.CountPublished(request.Tenant, request.Cancellation) : null);
    }

    private static long? Cursor(string? text, string field)
    {
        if (text is null)
            return null;
        return NumberCursor.TryParse(text, out var number)
            ? number
            : throw ApiRequest.Refused(Refusal.Validation("page.cursor", "The cursor is damaged or belongs to another list.", field));
    }

    // A part's version is older than the newest configuration that has it: newest first finds it soonest.
    private static async ValueTask<T?> Part<T>(
        ResolverContext context, Func<TenantConfiguration, IEnumerable<T>> parts, Func<T, string> keyOf, Func<T, int> versionOf)
        where T : class
    {
        var request = context.State<ApiRequest>();
        request.Demand(Permission.ReadConfiguration);
        var (key, version) = (context.Arg<string>("key")!, context.Arg<int?>("version"));
        var current = parts(await request.Configuration()).FirstOrDefault(part => keyOf(part) == key);
        if (version is null || (current is not null && versionOf(current) == version))
            return current;
        if (version < 1 || (current is not null && version > versionOf(current)))
            return null;
        long? after = null;
        for (var scanned = 0; scanned < MostScanned; scanned += ScanSize)
        {
            var published = await request.ConfigurationReader.Published(request.Tenant, after, null, ScanSize, oldest: false, request.Cancellation);
            foreach (var recorded in published)
            {
                var part = parts(new VersionNode(recorded).Event.Configuration).FirstOrDefault(part => keyOf(part) == key);
                if (part is not null && versionOf(part) == version)
                    return part;
            }

            if (published.Count < ScanSize)
                return null;
            after = published[^1].Version;
        }

        return null;
    }
}

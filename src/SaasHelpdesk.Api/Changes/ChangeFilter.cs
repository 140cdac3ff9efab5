using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Changes;

/// <summary>Which events of the feed are wanted. An empty set is no condition.</summary>
internal sealed class ChangeFilter
{
    private readonly HashSet<StreamKind> _kinds;
    private readonly HashSet<string> _types;

    private ChangeFilter(HashSet<StreamKind> kinds, HashSet<string> types) => (_kinds, _types) = (kinds, types);

    public bool IsNone => _kinds.Count == 0 && _types.Count == 0;

    public static ChangeFilter Read(in ResolverContext context) =>
        new([.. context.ListArg<StreamKind>("kinds")], [.. context.ListArg<string>("types")]);

    public bool Wants(FeedItem item) =>
        (_kinds.Count == 0 || _kinds.Contains(item.Stream.Kind)) && (_types.Count == 0 || _types.Contains(item.Event.Type));
}

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>The two sides of a link.</summary>
public static class LinkKinds
{
    /// <summary>What this ticket is to the other one.</summary>
    public static LinkKind Inverse(this LinkKind kind) => kind switch
    {
        LinkKind.Relates => LinkKind.Relates,
        LinkKind.Duplicates => LinkKind.DuplicatedBy,
        LinkKind.DuplicatedBy => LinkKind.Duplicates,
        LinkKind.Blocks => LinkKind.BlockedBy,
        LinkKind.BlockedBy => LinkKind.Blocks,
        LinkKind.Parent => LinkKind.Child,
        LinkKind.Child => LinkKind.Parent,
        LinkKind.Problem => LinkKind.Incident,
        LinkKind.Incident => LinkKind.Problem,
        LinkKind.FollowsUp => LinkKind.FollowedUpBy,
        LinkKind.FollowedUpBy => LinkKind.FollowsUp,
        LinkKind.SplitFrom => LinkKind.SplitTo,
        LinkKind.SplitTo => LinkKind.SplitFrom,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

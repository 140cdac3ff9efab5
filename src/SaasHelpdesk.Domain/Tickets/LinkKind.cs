namespace SaasHelpdesk.Domain.Tickets;

/// <summary>What the other ticket of a link is to this one. Each kind has an inverse, which the other ticket holds.</summary>
public enum LinkKind
{
    /// <summary>Has to do with it. Its own inverse.</summary>
    Relates,

    /// <summary>The other is the original of which this one is a copy.</summary>
    Duplicates,

    /// <summary>The other is a copy of this one.</summary>
    DuplicatedBy,

    /// <summary>The other has to wait for this one.</summary>
    Blocks,

    /// <summary>This one has to wait for the other.</summary>
    BlockedBy,

    /// <summary>The other contains this one.</summary>
    Parent,

    /// <summary>The other is a part of this one.</summary>
    Child,

    /// <summary>The other is the problem behind this incident.</summary>
    Problem,

    /// <summary>The other is an incident of this problem.</summary>
    Incident,

    /// <summary>The other is the closed ticket that this one continues.</summary>
    FollowsUp,

    /// <summary>The other continues this closed ticket.</summary>
    FollowedUpBy,

    /// <summary>The other is the ticket that this one was split off from.</summary>
    SplitFrom,

    /// <summary>The other was split off from this one.</summary>
    SplitTo,
}

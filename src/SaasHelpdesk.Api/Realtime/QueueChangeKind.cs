namespace SaasHelpdesk.Api.Realtime;

/// <summary>What a ticket does to a queue.</summary>
internal enum QueueChangeKind
{
    /// <summary>It was not in the queue and is now.</summary>
    Entered,

    /// <summary>It was in the queue and still is.</summary>
    Changed,

    /// <summary>It was in the queue and is no more.</summary>
    Left,
}

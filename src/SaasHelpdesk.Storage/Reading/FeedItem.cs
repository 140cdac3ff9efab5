using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>An event in the change feed.</summary>
/// <param name="Position">Its place.</param>
/// <param name="Stream">What changed.</param>
/// <param name="Event">What happened.</param>
public sealed record FeedItem(FeedPosition Position, StreamId Stream, RecordedEvent Event);

using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Api.Http.Idempotency;

/// <summary>
/// The run of a mutation under an idempotency key. Names its commands such that a repeat of the run gives them the same names, and remembers
/// what the response tells of.
/// </summary>
/// <param name="store">Where it is claimed.</param>
/// <param name="tenant">The tenant.</param>
/// <param name="id">The run's name.</param>
/// <param name="keepUntil">Until when its traces must be kept: longer than the key lives.</param>
internal sealed class IdempotentRun(IIdempotencyStore store, TenantId tenant, string id, Instant keepUntil)
{
    private const int PlacesOfField = 10_000;
    private readonly ConcurrentDictionary<TicketId, bool> _tickets = new();
    private int _fields;
    private int _places;

    public string Id => id;

    public ImmutableArray<TicketId> Tickets => [.. _tickets.Keys.Order()];

    /// <summary>A mutation field begins. They run one after another, in the order of the document.</summary>
    public void BeginField()
    {
        _places = ++_fields * PlacesOfField;
        CallCommand.Begin($"{id}/{_fields}");
    }

    /// <summary>The response may tell of the ticket.</summary>
    public void Tell(TicketId ticket) => _tickets.TryAdd(ticket, true);

    /// <summary>The number of the ticket that is opened next: in a repeat the number of before, whether or not it was opened then.</summary>
    public async ValueTask<TicketId> NextNumber(ITicketNumbers numbers, CancellationToken cancellationToken)
    {
        var place = Interlocked.Increment(ref _places);
        return await store.Allot(tenant, id, place, await numbers.Next(tenant, cancellationToken), keepUntil, cancellationToken);
    }
}

using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Limits;

/// <summary>
/// Who runs when. Dear operations have few places, so that a processor is left for all others; cheap ones never wait for dear ones, and no
/// tenant gets more than half of their places.
/// </summary>
internal sealed class FairTurns(ApiOptions options)
{
    private readonly Lane _cheap = new(
        options.CheapPlaces, Math.Max(1, options.CheapPlaces / 2), options.QueueOfTenant, options.Queue);

    private readonly Lane _dear = new(options.DearPlaces, options.DearPlaces, options.QueueOfTenant, options.Queue);

    /// <summary>Takes a place, now or when it is the operation's turn.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while it waited.</exception>
    public ValueTask<Turn> Enter(TenantId tenant, long cost, CancellationToken cancellationToken) =>
        (cost <= options.CheapCost ? _cheap : _dear).Enter(tenant, cost, cancellationToken);
}

using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Limits;

/// <summary>
/// What stands between a prepared operation and its execution, whatever it came by (HTTP, WebSocket, server-sent events): it is charged to its
/// client and its tenant first, and then waits for its turn.
/// <code>
/// var rate = admission.Charge(principal, operation, documentBytes);
/// if (!rate.IsAdmitted) … // HttpFault.RateLimited(rate, now), or RateErrors.Of(rate, now)
/// using var turn = await admission.Enter(principal, rate, cancellation);
/// if (turn.Refusal is { } refusal) … // HttpFault.Busy(refusal)
/// </code>
/// </summary>
internal sealed class Admission(RateLimiter limiter, FairTurns turns)
{
    private const int BytesOfRefused = 100;

    /// <summary>
    /// Charges an operation. It costs its static cost and at least 1; one that cannot run costs what reading it took: 1 for each 100 bytes.
    /// </summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="operation">The operation, which may be refused by the engine.</param>
    /// <param name="bytes">Length of the request.</param>
    public RateVerdict Charge(Principal principal, PreparedOperation operation, long bytes) => limiter.Charge(
        principal, Math.Max(1, operation.Errors.Count == 0 ? operation.Cost : bytes / BytesOfRefused));

    /// <summary>Refuses whoever has used up a limit before anything is read; null to go on.</summary>
    public RateVerdict? RefuseEarly(Principal principal)
    {
        if (!limiter.IsExhausted(principal))
            return null;
        var verdict = limiter.Charge(principal, 1);
        return verdict.IsAdmitted ? null : verdict;
    }

    /// <summary>
    /// Waits for the operation's turn among those of all tenants. What was charged is given back if there is none. Dispose the turn when the
    /// operation is through; do not hold it while the response is sent.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled while it waited.</exception>
    public async ValueTask<Turn> Enter(Principal principal, RateVerdict charged, CancellationToken cancellationToken)
    {
        var turn = await turns.Enter(principal.Tenant, charged.Cost, cancellationToken);
        if (turn.Refusal is not null)
            limiter.TakeBack(principal, charged.Cost);
        return turn;
    }

    /// <summary>How the limits of a principal stand.</summary>
    public RateVerdict Read(Principal principal) => limiter.Read(principal);
}

using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using SaasHelpdesk.Api.Http.Idempotency;
using SaasHelpdesk.Api.Limits;
using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Requests;

/// <summary>One request, as resolvers see it: who asks, in which tenant, and what has been loaded for it.</summary>
internal sealed partial class ApiRequest(ApiRequestFactory shared, IServiceProvider services, Principal principal, CancellationToken cancellation)
{
    private Instant? _now;

    public ApiRequestFactory Shared => shared;

    public Principal Principal => principal;

    public TenantId Tenant => principal.Tenant;

    public Actor Actor => principal.Actor;

    public CancellationToken Cancellation => cancellation;

    /// <summary>How the request was charged; null if it was not, as for the events of a subscription.</summary>
    public RateVerdict? Rate { get; init; }

    /// <summary>The subscription that this request is a part of; null for queries and mutations.</summary>
    public SubscriptionSession? Session { get; init; }

    public BatchScheduler Scheduler { get; } = new();

    /// <summary>The run of a mutation that came with an idempotency key, or null.</summary>
    public IdempotentRun? Run { get; set; }

    /// <summary>The tenant's present, the same for all reads between two mutations: real time, or where a sandbox's clock stands.</summary>
    public ValueTask<Instant> Now() => _now is { } now ? new(now) : ReadClock();

    /// <summary>Real time, which addresses and leases follow whatever clock the tenant has.</summary>
    public Instant RealNow => shared.Time.GetCurrentInstant();

    public bool Allows(Permission permission) => AccessPolicy.Allows(principal, permission);

    /// <summary>Ends a query field that the principal may not read.</summary>
    /// <exception cref="GraphQLException">The principal has not the permission.</exception>
    public void Demand(Permission permission)
    {
        if (!Allows(permission))
            throw new GraphQLException("You may not read this.", ApiErrorCodes.Forbidden);
    }

    /// <summary>Ends a query field whose arguments are refused.</summary>
    public static GraphQLException Refused(Refusal refusal) => new(
        refusal.Message,
        Errors.ErrorMap.CodeOf(refusal.Kind),
        new Dictionary<string, object?> { ["reason"] = refusal.Code, ["field"] = refusal.Field });

    /// <summary>The tenant's newest configuration.</summary>
    public async ValueTask<TenantConfiguration> Configuration() =>
        (await shared.Configurations.Current(Tenant, cancellation))?.Configuration
        ?? throw new InvalidOperationException($"The tenant {Tenant} has no configuration.");

    /// <summary>The teams that the principal works in or leads, by the newest configuration.</summary>
    public async ValueTask<IReadOnlyList<TeamId>> OwnTeams()
    {
        if (!principal.IsSupport)
            return [];
        var self = new AgentId(principal.User.Value);
        return [.. from team in (await Configuration()).Teams where team.Lead == self || team.Members.Any(member => member.Agent == self) select team.Id];
    }

    /// <summary>The number of a ticket that is about to be opened.</summary>
    public ValueTask<TicketId> NextTicketNumber() => Run is { } run ? run.NextNumber(shared.Numbers, cancellation) : shared.Numbers.Next(Tenant, cancellation);

    /// <summary>Forgets the present and everything about a ticket, which a mutation has just changed.</summary>
    public void Changed(TicketId ticket)
    {
        _now = null;
        Tickets.Clear(ticket);
        States.Clear(ticket);
        Events.Clear(ticket);
        Conversations.Clear(ticket);
        ClearStretches();
        Attachments.Clear(ticket);
    }

    /// <summary>Forgets the present and everything about an agent, whom a mutation has just changed.</summary>
    public void Changed(AgentId agent)
    {
        _now = null;
        Agents.Clear(agent);
        AgentStates.Clear(agent);
    }

    /// <summary>Forgets the present and everything that has been read, because the clock was moved.</summary>
    public void Moved()
    {
        _now = null;
        Tickets.ClearAll();
        States.ClearAll();
        Events.ClearAll();
        Conversations.ClearAll();
        ClearStretches();
        Agents.ClearAll();
        AgentStates.ClearAll();
    }

    private void ClearStretches()
    {
        MessageStretches.ClearAll();
        MessageCounts.ClearAll();
        EventStretches.ClearAll();
    }

    private async ValueTask<Instant> ReadClock()
    {
        var now = await shared.Clocks.Now(await Configuration(), cancellation);
        _now = now;
        return now;
    }

    private T Service<T>()
        where T : notnull => services.GetRequiredService<T>();
}

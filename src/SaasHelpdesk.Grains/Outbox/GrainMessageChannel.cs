using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Effects;
using SaasHelpdesk.Grains.Contracts;
using Microsoft.Extensions.Logging;

namespace SaasHelpdesk.Grains.Outbox;

/// <summary>Delivers messages between grains. A refusal is an answer, too: the message has arrived and is not sent again.</summary>
internal sealed partial class GrainMessageChannel(IGrainFactory grains, ILogger<GrainMessageChannel> logger) : IDeliveryChannel
{
    public string Name => EffectChannels.Grain;

    public async ValueTask Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        CallTenant.Enter(delivery.Tenant);
        var target = StreamId.Parse(delivery.Message.Target);
        var key = $"{delivery.Tenant.Value}/{target.Key}";
        var payload = delivery.Message.Payload.Span;
        var refusal = target.Kind switch
        {
            StreamKind.Ticket => await Refusal(grains.GetGrain<ITicketGrain>(key).Deliver(DomainJson.Deserialize<TicketCommand>(payload))),
            StreamKind.Agent => await Refusal(grains.GetGrain<IAgentGrain>(key).Deliver(DomainJson.Deserialize<AgentCommand>(payload))),
            StreamKind.Team => await Refusal(grains.GetGrain<ITeamGrain>(key).Deliver(DomainJson.Deserialize<TeamCommand>(payload))),
            _ => throw new InvalidOperationException($"No grain takes messages for {target}."),
        };
        if (refusal is not null)
            LogRefused(delivery.Message.EffectKey, delivery.Tenant.Value, delivery.Message.Target, refusal.Code);
    }

    private static async Task<Refusal?> Refusal<TState>(Task<GrainAnswer<TState>> answer)
        where TState : class => (await answer).Refusal;

    [LoggerMessage(2103, LogLevel.Information, "{Target} of {Tenant} refused {EffectKey}: {Code}")]
    private partial void LogRefused(string effectKey, string tenant, string target, string code);
}

using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets.Effects;

/// <summary>
/// What a turn does to the outside. Each effect has a key that says what it is, not when it was tried: whatever is repeated makes the same keys.
/// </summary>
public static partial class TicketEffects
{
    /// <summary>The effects of a turn, in the order of its events.</summary>
    /// <param name="turn">What happened.</param>
    /// <param name="configuration">Who holds which role, and which programs are told.</param>
    public static ImmutableArray<OutboxMessage> Of(TicketTurn turn, TenantConfiguration configuration)
    {
        var effects = new Collector(turn.After.Id, configuration);
        var state = turn.Before;
        for (var i = 0; i < turn.Events.Length; i++)
        {
            var @event = turn.Events[i];
            state = i == turn.Events.Length - 1 ? turn.After : Ticket.Fold(state, @event);
            Notify(effects, state, @event);
            Publish(effects, state, @event);
            Relate(effects, state, @event);
        }

        Assign(effects, turn);
        return effects.ToEffects();
    }

    private static void Publish(Collector effects, TicketState state, TicketEvent @event)
    {
        if (effects.Configuration.Webhooks.IsEmpty)
            return;
        var name = EventJson.NameOf(@event);
        byte[]? payload = null;
        foreach (var webhook in effects.Configuration.Webhooks)
        {
            if (!webhook.Active || (!webhook.EventTypes.IsEmpty && !webhook.EventTypes.Contains(name)))
                continue;
            payload ??= Payload(effects, state, @event);
            effects.Add($"v{state.Version}/webhook/{webhook.Id}", EffectChannels.Webhook, webhook.Id.Value, @event.At, payload);
        }
    }

    private static byte[] Payload(Collector effects, TicketState state, TicketEvent @event) =>
        DomainJson.Serialize(new WebhookDelivery(effects.Configuration.Tenant, state.Id, state.Version, @event));

    private sealed class Collector(TicketId ticket, TenantConfiguration configuration)
    {
        private ImmutableArray<OutboxMessage>.Builder? _messages;

        public TenantConfiguration Configuration => configuration;

        public void Add(FormattableString key, string channel, string target, Instant at, byte[] payload)
        {
            var effect = $"ticket/{ticket}/{key.ToString(CultureInfo.InvariantCulture)}";
            _messages ??= ImmutableArray.CreateBuilder<OutboxMessage>();
            foreach (var message in _messages)
            {
                if (message.EffectKey != effect)
                    continue;
                // One person in two roles is told once.
                if (message.Channel == channel && message.Target == target)
                    return;
                throw new InvalidOperationException($"Two effects have the key {effect}.");
            }

            _messages.Add(new OutboxMessage(effect, channel, target, at, payload));
        }

        public ImmutableArray<OutboxMessage> ToEffects() => _messages?.DrainToImmutable() ?? [];
    }
}

namespace SaasHelpdesk.Domain.Tickets.Effects;

/// <summary>How an effect is delivered.</summary>
public static class EffectChannels
{
    /// <summary>To a person or a group: <see cref="Notice"/>, the target being a <see cref="NoticeTargets"/>.</summary>
    public const string Notification = "notification";

    /// <summary>To a program outside: <see cref="WebhookDelivery"/>, the target being the subscription's id.</summary>
    public const string Webhook = "webhook";

    /// <summary>To another grain: its command, the target being its stream.</summary>
    public const string Grain = "grain";
}

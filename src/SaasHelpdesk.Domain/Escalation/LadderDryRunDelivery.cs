using SaasHelpdesk.Domain.Tickets.Effects;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>Somebody or something that would be told.</summary>
/// <param name="Channel">One of <see cref="EffectChannels"/>.</param>
/// <param name="Target">A <see cref="NoticeTargets"/>, or a webhook subscription's id.</param>
/// <param name="EffectKey">The effect, for example <c>ticket/42/resolution/1/breach/agent/anna</c>.</param>
public sealed record LadderDryRunDelivery(string Channel, string Target, string EffectKey);

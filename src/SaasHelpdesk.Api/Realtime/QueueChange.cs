using SaasHelpdesk.Api.Changes;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>What a change did to a queue.</summary>
internal sealed record QueueChange(QueueChangeKind Kind, ChangeNode Change);

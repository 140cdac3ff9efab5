using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Aggregates;

/// <summary>What a grain's key says, read once.</summary>
internal sealed record GrainIdentity(TenantId Tenant, string Id, StreamId Stream)
{
    /// <summary>The aggregate's kind in a word for refusal codes.</summary>
    public string Word => Stream.Kind switch
    {
        StreamKind.Ticket => "ticket",
        StreamKind.Agent => "agent",
        StreamKind.Team => "team",
        _ => "tenant",
    };

    public static GrainIdentity Of(StreamKind kind, string key)
    {
        var (tenant, id) = GrainKey.Parse(key);
        return new(tenant, id, new StreamId(kind, id));
    }
}

using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>A turn as the ledger takes it.</summary>
public static class TenantAppends
{
    /// <summary>Everything that a turn changes, to be written in one transaction.</summary>
    /// <param name="turn">What happened; at least one event.</param>
    public static LedgerAppend Of(TenantTurn turn)
    {
        var after = turn.After ?? throw new ArgumentException("Nothing happened.", nameof(turn));
        var rows = ImmutableArray.CreateBuilder<ReadModelRow>();
        rows.Add(RowOf(after));
        foreach (var published in turn.Events.OfType<ConfigurationPublished>())
            rows.Add(new ConfigurationRow(published.Configuration.Version, DomainJson.Serialize(published.Configuration)));
        return new LedgerAppend
        {
            Tenant = after.Id,
            Stream = StreamId.Of(after.Id),
            ExpectedVersion = turn.Before?.Version ?? 0,
            Events = [.. turn.Events.Select(e => EventJson.Write(e, e.At))],
            State = DomainJson.Serialize(after),
            NextWake = null,
            Rows = rows.DrainToImmutable(),
        };
    }

    private static TenantRow RowOf(TenantState state) => new()
    {
        Id = state.Id,
        Name = state.Configuration?.Name ?? state.Id.Value,
        Provider = state.Provider,
        CreatedAt = state.CreatedAt,
        Active = state.Active,
    };
}

using System.Security.Cryptography;
using System.Text;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>
/// How many connections there may be: in all, for a tenant, for a key. One that has not said whose it is yet counts apart, so that strangers
/// cannot use up what belongs to a tenant.
/// </summary>
internal sealed class ConnectionSlots(ApiOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _taken = [];

    /// <summary>How many are held, of all kinds; for tests.</summary>
    public int Kinds
    {
        get
        {
            lock (_gate)
                return _taken.Count;
        }
    }

    /// <summary>A place for a connection that is not authenticated yet, or null if there is none.</summary>
    public IDisposable? Arrive() => Take([("arriving", options.Realtime.Connections)]);

    /// <summary>A place for a connection of a key, or null if there is none.</summary>
    public IDisposable? Enter(TenantId tenant, string? authorization) => Take(
    [
        ("all", options.Realtime.Connections),
        ("tenant/" + tenant.Value, options.Realtime.ConnectionsPerTenant),
        ("key/" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(authorization ?? ""))), options.Realtime.ConnectionsPerKey),
    ]);

    private Slot? Take((string Name, int Limit)[] places)
    {
        lock (_gate)
        {
            foreach (var (name, limit) in places)
            {
                if (_taken.GetValueOrDefault(name) >= limit)
                    return null;
            }

            foreach (var (name, _) in places)
                _taken[name] = _taken.GetValueOrDefault(name) + 1;
        }

        return new Slot(this, places);
    }

    private void Leave((string Name, int Limit)[] places)
    {
        lock (_gate)
        {
            foreach (var (name, _) in places)
            {
                if (--_taken[name] == 0)
                    _taken.Remove(name);
            }
        }
    }

    private sealed class Slot(ConnectionSlots slots, (string Name, int Limit)[] places) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                slots.Leave(places);
        }
    }
}

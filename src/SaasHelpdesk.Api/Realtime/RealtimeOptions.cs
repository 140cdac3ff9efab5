namespace SaasHelpdesk.Api.Realtime;

/// <summary>Settings of subscriptions and of the connections that carry them. Together they bound what subscribers can take.</summary>
public sealed class RealtimeOptions
{
    /// <summary>How many of a tenant's latest changes are kept in memory while somebody follows them. Who falls further behind is cut off. Default 1,024.</summary>
    public int RecentChanges { get; set; } = 1024;

    /// <summary>How long a client may take to send <c>connection_init</c>. Default 10 seconds.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client may take to accept one message before it is cut off. Default 10 seconds.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the key of a subscription to which nothing happens is looked at again. Default 2 seconds.</summary>
    public TimeSpan RecheckInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a connection on which nothing happens shows that it lives. Default 15 seconds.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many operations may run on one WebSocket at a time. Default 100.</summary>
    public int OperationsPerConnection { get; set; } = 100;

    /// <summary>How many connections one key may hold. Default 50.</summary>
    public int ConnectionsPerKey { get; set; } = 50;

    /// <summary>How many connections one tenant may hold. Default 500.</summary>
    public int ConnectionsPerTenant { get; set; } = 500;

    /// <summary>How many connections the process may hold. Default 5,000.</summary>
    public int Connections { get; set; } = 5000;

    /// <summary>
    /// Origins, such as <c>https://app.example.com</c>, whose pages may connect by WebSocket, besides the server's own. Programs that are no browsers
    /// send no origin and are not concerned.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    internal void Validate()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(RecentChanges), RecentChanges), (nameof(OperationsPerConnection), OperationsPerConnection),
            (nameof(ConnectionsPerKey), ConnectionsPerKey), (nameof(ConnectionsPerTenant), ConnectionsPerTenant), (nameof(Connections), Connections),
        })
        {
            if (value is < 1 or > 1_000_000)
                throw new ArgumentException($"{name} must be 1 to 1,000,000.");
        }

        foreach (var (name, value) in new[]
        {
            (nameof(InitTimeout), InitTimeout), (nameof(SendTimeout), SendTimeout), (nameof(RecheckInterval), RecheckInterval), (nameof(Heartbeat), Heartbeat),
        })
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromMinutes(5))
                throw new ArgumentException($"{name} must be above zero and at most 5 minutes.");
        }
    }
}

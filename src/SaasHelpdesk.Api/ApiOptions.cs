using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Api;

/// <summary>Settings of the API.</summary>
public sealed class ApiOptions
{
    /// <summary>The longest request body, in bytes; longer ones get 413. Default 1 MiB, which holds the longest message and any configuration.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>The largest file that may be uploaded, in bytes. Default 10 MiB.</summary>
    public int MaxUploadBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>How long an operation may take; then its unfinished fields fail with <c>TIMED_OUT</c>. Default 10 seconds.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many bytes of persisted documents each tenant may keep in memory. Default 1 MiB.</summary>
    public int PersistedQueryBytes { get; set; } = 1024 * 1024;

    /// <summary>The longest response that is kept for repeats of an idempotent mutation, in bytes. Default 1 MiB.</summary>
    public int MaxKeptResponseBytes { get; set; } = 1024 * 1024;

    /// <summary>Highest static cost of one operation, from 1; it must fit into both limits. Default 25,000: about as many objects.</summary>
    public long MaxOperationCost { get; set; } = 25_000;

    /// <summary>What each credential may ask for on one node, in units of cost. Default: a burst of 250,000 and 5,000 each second.</summary>
    public BucketLimit ClientLimit { get; set; } = new(250_000, 5_000);

    /// <summary>What all credentials of a tenant together may ask for on one node. Default: a burst of 500,000 and 10,000 each second.</summary>
    public BucketLimit TenantLimit { get; set; } = new(500_000, 10_000);

    /// <summary>Up to which cost an operation is cheap and never waits for dear ones. Default 500: a page of 50 tickets with some people.</summary>
    public long CheapCost { get; set; } = 500;

    /// <summary>How many cheap operations run at a time, from 1; one tenant gets half of the places. Default 8 for each processor.</summary>
    public int CheapPlaces { get; set; } = 8 * Environment.ProcessorCount;

    /// <summary>How many dear operations run at a time, from 1. Default half of the processors: the rest is for cheap ones.</summary>
    public int DearPlaces { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many operations of one tenant wait for their turn; more get 429. Default 100.</summary>
    public int QueueOfTenant { get; set; } = 100;

    /// <summary>How many operations wait for their turn; more get 503. Default 2,000.</summary>
    public int Queue { get; set; } = 2_000;

    internal ExecutorLimits ExecutorLimits => ExecutorLimits.Default with { MaxCost = MaxOperationCost };

    /// <summary>The folder with the built GraphiQL page, served to browsers at the API's address. Null for no page.</summary>
    public string? ExplorerFolder { get; set; }

    /// <summary>Settings of subscriptions.</summary>
    public RealtimeOptions Realtime { get; } = new();

    internal void Validate()
    {
        if (CheapPlaces < 1 || DearPlaces < 1 || QueueOfTenant < 0 || Queue < QueueOfTenant)
            throw new ArgumentException("There must be places for cheap and dear operations, and a queue that holds a tenant's.");
        ClientLimit.Validate(nameof(ClientLimit));
        TenantLimit.Validate(nameof(TenantLimit));
        if (MaxOperationCost < 1 || MaxOperationCost > Math.Min(ClientLimit.Capacity, TenantLimit.Capacity))
            throw new ArgumentException($"{nameof(MaxOperationCost)} must be at least 1 and fit into both limits.");
        if (MaxKeptResponseBytes is < 1024 or > 64 * 1024 * 1024)
            throw new ArgumentException($"{nameof(MaxKeptResponseBytes)} must be within 1 KiB and 64 MiB.");
        if (PersistedQueryBytes is < 0 or > 1024 * 1024 * 1024)
            throw new ArgumentException($"{nameof(PersistedQueryBytes)} must be within 0 and 1 GiB.");
        Realtime.Validate();
        if (MaxBodyBytes is < 1024 or > 64 * 1024 * 1024)
            throw new ArgumentException($"{nameof(MaxBodyBytes)} must be within 1 KiB and 64 MiB.");
        if (MaxUploadBytes is < 1 or > 28 * 1024 * 1024)
            throw new ArgumentException($"{nameof(MaxUploadBytes)} must be within 1 byte and 28 MiB, which fits into one request.");
        if (TimeLimit <= TimeSpan.Zero || TimeLimit > TimeSpan.FromMinutes(5))
            throw new ArgumentException($"{nameof(TimeLimit)} must be above zero and at most 5 minutes.");
    }
}

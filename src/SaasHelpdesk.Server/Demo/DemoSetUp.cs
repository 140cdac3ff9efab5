using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains.WakeUps;
using SaasHelpdesk.Identity;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Server.CommandLine;
using SaasHelpdesk.Server.Hosting;
using SaasHelpdesk.Server.Replay;

namespace SaasHelpdesk.Server.Demo;

/// <summary>
/// Fills an empty database with two tenants of a provider and real incidents, moved by whole weeks so that the log ends just now. Runs before
/// the server listens, in a host of its own whose clock follows the log.
/// </summary>
internal static class DemoSetUp
{
    private static readonly ProviderId Provider = new("demo-msp");
    private static readonly (string Slug, string Name)[] Tenants = [("acme", "Acme"), ("globex", "Globex")];

    /// <summary>Makes the demo if the database has no tenants. Null if it was not made here.</summary>
    public static async Task<DemoCredentials?> Run(ServerSettings settings, CancellationToken cancellationToken)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        await using var services = Host(settings, new ReplayClock(now));
        if ((await services.GetRequiredService<ITenantDirectory>().List(cancellationToken)).Count > 0)
            return null;
        var log = ReadLog(now);
        for (var i = 0; i < Tenants.Length; i++)
        {
            var plan = ReplayPlan.Of([.. log.Where(row => TenantOf(row) == i)]);
            if (!await Fill(settings, new TenantId(Tenants[i].Slug), Tenants[i].Name, plan, cancellationToken))
                return null;
        }

        await services.GetRequiredService<WakeUpPump>().RunDue(null, now, cancellationToken);
        return await Keys(services, cancellationToken);
    }

    // Each tenant's log starts anew, and a clock never goes back: a host for each.
    private static async Task<bool> Fill(ServerSettings settings, TenantId tenant, string name, ReplayPlan plan, CancellationToken cancellationToken)
    {
        var clock = new ReplayClock(plan.Instants[0].At);
        await using var services = Host(settings, clock);
        if (!await TenantSetUp.Create(services, DemoConfiguration.Of(tenant, name, plan.Incidents), Provider))
            return false;
        var driver = ActivatorUtilities.CreateInstance<ReplayDriver>(services, new ReplayTarget(tenant, null), clock);
        await driver.Run(plan, static _ => { }, cancellationToken);
        return true;
    }

    private static ServiceProvider Host(ServerSettings settings, ReplayClock clock) => new ServiceCollection()
        .AddLogging()
        .AddHelpdesk(settings, clock)
        .AddHelpdeskIdentity()
        .BuildServiceProvider();

    private static async Task<DemoCredentials> Keys(IServiceProvider services, CancellationToken cancellationToken)
    {
        var registry = services.GetRequiredService<ApiKeyRegistry>();
        var tenants = new List<(string, string)>();
        foreach (var (slug, _) in Tenants)
        {
            var request = new ApiKeyRequest(new TenantId(slug), "Demo", new UserId("demo-admin"), Role.TenantAdmin);
            var created = await registry.Create(request, cancellationToken);
            tenants.Add((slug, created.Value.Secret));
        }

        return new DemoCredentials(Provider.Value, tenants);
    }

    // Every other incident is the first tenant's.
    private static int TenantOf(IncidentUpdate row) => (row.Number[^1] - '0') % Tenants.Length;

    private static List<IncidentUpdate> ReadLog(Instant now)
    {
        using var stream = typeof(DemoSetUp).Assembly.GetManifestResourceStream("incidents.csv")
            ?? throw new InvalidOperationException("The demo's incidents are not in the program.");
        using var reader = new StreamReader(stream);
        var rows = IncidentLog.Read(reader);
        var week = Duration.FromDays(7);
        var shift = week * Math.Floor((now - rows.Max(row => row.UpdatedAt)) / week);
        return [.. rows.Select(row => row with { UpdatedAt = row.UpdatedAt + shift, OpenedAt = row.OpenedAt + shift })];
    }
}

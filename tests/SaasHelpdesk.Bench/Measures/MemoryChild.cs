using System.Globalization;
using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>The process whose memory is measured. Its last line holds resident bytes idle, resident bytes active, bytes of live objects of the tickets.</summary>
internal static class MemoryChild
{
    public const string Verb = "measured-process";
    private const int Callers = 256;

    public static async Task<int> Run(string[] args)
    {
        var count = int.Parse(args[2], CultureInfo.InvariantCulture);
        await using var database = await new SqliteEngine(Path.Combine(args[1], "measured")).Create();
        await using var host = new BenchHost(database, TimeProvider.System);
        await host.CreateTenant(TenantConfigurations.Default(BenchHost.Tenant, "Bench"));
        await host.OpenTickets(1, 1, SampleTickets.Ticket);
        var (idle, before) = Settled();
        await host.OpenTickets(Callers, count, SampleTickets.Ticket);
        var (active, after) = Settled();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{idle} {active} {after - before}"));
        return 0;
    }

    private static (long Resident, long Live) Settled()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return (Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false));
    }
}

using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Console;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains.Outbox;
using SaasHelpdesk.Identity;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Server.CommandLine;
using SaasHelpdesk.Server.Hosting;
using SaasHelpdesk.Storage;
using SaasHelpdesk.Storage.Migrations;

namespace SaasHelpdesk.Server.Replay;

/// <summary>The replay verb: read and check everything first, then write.</summary>
internal static class ReplayCommand
{
    public static async Task<int> Run(ReplaySettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var plan = ReadPlan(settings.File);
            var policy = ReadPolicy(settings.Policy);
            var tenant = ReadTenant(settings.Tenant);
            settings.Tickets?.Create().Dispose(); // A file that cannot be written is found before the database is.
            var report = await Replay(settings, plan, policy, tenant, cancellationToken);
            if (settings.Tickets is { } file)
                await File.WriteAllLinesAsync(file.FullName, report.Tickets.Select(ReplayReport.ToJson), cancellationToken);
            await Console.Out.WriteAsync(settings.Json ? report.ToJson() + "\n" : report.ToText());
            return 0;
        }
        catch (Exception exception) when (exception is IncidentLogException or ReplayException or IOException or UnauthorizedAccessException
            or ArgumentException or MigrationException or StorageUnavailableException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return HelpdeskCommandLine.BadInput;
        }
    }

    private static ReplayPlan ReadPlan(FileInfo file)
    {
        using var reader = file.OpenText();
        return ReplayPlan.Of(IncidentLog.Read(reader));
    }

    private static ReplayPolicy ReadPolicy(FileInfo? file)
    {
        try
        {
            return file is null ? ReplayPolicy.Default() : ReplayPolicy.Read(File.ReadAllBytes(file.FullName));
        }
        catch (JsonException exception)
        {
            throw new ReplayException($"{file!.Name}: {exception.Message}");
        }
    }

    private static TenantId? ReadTenant(string? slug) =>
        slug is null ? null
        : TenantId.TryParse(slug, out var tenant) ? tenant
        : throw new ReplayException($"--tenant: '{slug}' is not a slug of 1-64 of a-z, 0-9 and inner hyphens.");

    private static async Task<ReplayReport> Replay(
        ReplaySettings settings, ReplayPlan plan, ReplayPolicy policy, TenantId? wanted, CancellationToken cancellationToken)
    {
        // A policy that cannot work is refused before the database is touched.
        ReplayPolicyCheck.Check(ReplayConfiguration.Of(wanted ?? new TenantId("replay"), policy, plan.Incidents), plan.Incidents);
        var clock = new ReplayClock(plan.Instants[0].At);
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
                .AddFilter<ConsoleLoggerProvider>(null, LogLevel.Warning))
            .AddHelpdesk(settings.Server, clock)
            .AddHelpdeskIdentity()
            .BuildServiceProvider();
        await services.GetRequiredService<StorageStartup>().Migrate(cancellationToken);
        var tenant = await FreeTenant(services.GetRequiredService<ITenantDirectory>(), wanted, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        if (!await TenantSetUp.Create(services, ReplayConfiguration.Of(tenant, policy, plan.Incidents)))
            throw new ReplayException($"The tenant {tenant} was made by somebody else a moment ago.");
        var driver = ActivatorUtilities.CreateInstance<ReplayDriver>(services, new ReplayTarget(tenant, tenant), clock);
        using (var progress = ReplayProgress.Start(plan.Instants.Sum(instant => instant.Steps.Count)))
            await driver.Run(plan, progress.Report, cancellationToken);
        await services.GetRequiredService<OutboxDispatcher>().RunDue(tenant, clock.Now, cancellationToken);
        // From here on the tenant stands at the end of its log, whatever the time is for others.
        await services.GetRequiredService<ITenantClocks>().Start(tenant, clock.Now, cancellationToken);
        await ShowKey(services, tenant, cancellationToken);
        var reader = ActivatorUtilities.CreateInstance<VerdictReader>(services, tenant);
        var verdicts = new List<TicketVerdict>();
        foreach (var incident in plan.Incidents)
            verdicts.Add(await reader.Read(incident.Number, driver.Tickets[incident.Number], plan.AsOf, cancellationToken));
        return new ReplayReport(verdicts, plan.Updates, plan.AsOf, driver.WakeUps, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    // On standard error, since standard output is the report.
    private static async Task ShowKey(IServiceProvider services, TenantId tenant, CancellationToken cancellationToken)
    {
        var request = new ApiKeyRequest(tenant, "Replay", new UserId("replay-admin"), Role.TenantAdmin);
        var created = await services.GetRequiredService<ApiKeyRegistry>().Create(request, cancellationToken);
        await Console.Error.WriteLineAsync($"Tenant {tenant}: /t/{tenant}/graphql\n  Authorization: Bearer {created.Value.Secret}");
    }

    private static async Task<TenantId> FreeTenant(ITenantDirectory tenants, TenantId? wanted, CancellationToken cancellationToken)
    {
        if (wanted is { } tenant)
        {
            return await tenants.Find(tenant, cancellationToken) is null
                ? tenant
                : throw new ReplayException($"--tenant: {tenant} exists already; a replay fills a tenant of its own.");
        }

        for (var number = 1; ; number++)
        {
            var candidate = new TenantId(number == 1 ? "replay" : $"replay-{number}");
            if (await tenants.Find(candidate, cancellationToken) is null)
                return candidate;
        }
    }
}

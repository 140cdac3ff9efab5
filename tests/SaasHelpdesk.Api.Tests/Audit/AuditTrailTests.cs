using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.Tests.Audit;

public sealed class AuditTrailTests
{
    [Fact]
    public async Task Run_should_change_nothing_unless_it_is_on_record_and_lose_no_change()
    {
        FailingAuditLog? log = null;
        var host = new ApiHost
        {
            Replace = services =>
            {
                var inner = services.Single(service => service.ServiceType == typeof(IAuditLog)).ImplementationType!;
                services.AddSingleton<IAuditLog>(provider => log = new FailingAuditLog((IAuditLog)ActivatorUtilities.CreateInstance(provider, inner)));
            },
        };
        await host.InitializeAsync();
        try
        {
            var tenant = await host.NewTenant("audit-outage");
            const string Made = "mutation($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { key } errors { __typename } } }";
            const string Seen = "{ organisations { nodes { key } } audit { nodes { action outcome target { key } } } }";
            await tenant.Admin.Data(Seen);

            log!.FailsBefore = true;
            var failed = await tenant.Admin.Run(Made, new { input = new { key = "unseen", name = "Unseen" } });
            Assert.True(failed.TryGetProperty("errors", out _), failed.GetRawText());
            (log.FailsBefore, log.FailsAfter) = (false, true);
            var made = await tenant.Admin.Data(Made, new { input = new { key = "seen", name = "Seen" } });
            Assert.Equal("seen", made.Text("createOrganisation", "organisation", "key"));
            Assert.Equal("""{"organisations":{"nodes":[{"key":"seen"}]},"audit":{"nodes":[]}}""", (await tenant.Admin.Data(Seen)).GetRawText());

            host.Time.Advance(Duration.FromMinutes(11));
            Assert.Equal(
                """{"organisations":{"nodes":[{"key":"seen"}]},"audit":{"nodes":[{"action":"organisation.created","outcome":"UNKNOWN","target":{"key":"seen"}}]}}""",
                (await tenant.Admin.Data(Seen)).GetRawText());
        }
        finally
        {
            await host.DisposeAsync();
        }
    }
}

using System.CommandLine;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Server.CommandLine;

/// <summary><c>key create</c>: one more API key, for whoever has lost theirs.</summary>
internal static class KeyCommands
{
    public static Command Create(CommonOptions options)
    {
        var slug = new Argument<string>("tenant") { Description = "The tenant's slug." };
        var user = new Option<string>("--user") { Description = "Key of the user that it acts as.", DefaultValueFactory = _ => "admin" };
        var role = new Option<Role>("--role") { Description = "The role that it acts in.", DefaultValueFactory = _ => Role.TenantAdmin };
        var name = new Option<string>("--name") { Description = "What its owner calls it.", DefaultValueFactory = _ => "Command line" };
        var create = new Command("create", "Make an API key and print it, once.") { slug, user, role, name, options.Data, options.Database };
        create.SetAction((result, cancellation) => AdminHost.Run(
            options.ReadStorage(result),
            services => Create(services, result.GetValue(slug)!, result.GetValue(user)!, result.GetValue(role), result.GetValue(name)!, cancellation),
            cancellation));
        return new Command("key", "API keys.") { create };
    }

    /// <summary>Makes a key and shows it on standard output.</summary>
    public static async Task Print(IServiceProvider services, ApiKeyRequest request, CancellationToken cancellationToken)
    {
        var created = await services.GetRequiredService<ApiKeyRegistry>().Create(request, cancellationToken);
        if (!created.IsSuccess)
            throw new CommandLineException(created.Refusal.Message);
        await Console.Out.WriteLineAsync($"Tenant {request.Tenant}: /t/{request.Tenant}/graphql\n  Authorization: Bearer {created.Value.Secret}");
    }

    private static async Task Create(IServiceProvider services, string slug, string user, Role role, string name, CancellationToken cancellationToken)
    {
        if (!TenantId.TryParse(slug, out var tenant) || await services.GetRequiredService<ITenantDirectory>().Find(tenant, cancellationToken) is not { Active: true })
            throw new CommandLineException($"There is no open tenant '{slug}'.");
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Set([tenant]);
        if (!UserId.TryParse(user, out var id)
            || (await scope.ServiceProvider.GetRequiredService<IPeopleReader>().Users([new TenantKey<UserId>(tenant, id)], cancellationToken)).Count == 0)
        {
            throw new CommandLineException($"--user: {slug} has no user '{user}'.");
        }

        await Print(services, new ApiKeyRequest(tenant, name, id, role), cancellationToken);
    }
}

using System.CommandLine;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Server.Hosting;

namespace SaasHelpdesk.Server.CommandLine;

/// <summary><c>tenant create</c>: a tenant with the standard configuration and its first administrator.</summary>
internal static class TenantCommands
{
    private static readonly UserId Admin = new("admin");

    public static Command Create(CommonOptions options)
    {
        var slug = new Argument<string>("slug") { Description = "1 to 64 of a-z, 0-9 and inner hyphens, none doubled: what stands in its address." };
        var name = new Option<string>("--name") { Description = "The company's name.", Required = true };
        var email = new Option<string>("--admin-email") { Description = "E-mail address of its first administrator.", Required = true };
        var language = new Option<Language>("--language") { Description = "Language of automatic texts and of the names in its configuration: En or De." };
        var create = new Command("create", "Make a tenant with the standard configuration and print its administrator's API key, once.")
        {
            slug, name, email, language, options.Data, options.Database,
        };
        create.SetAction((result, cancellation) => AdminHost.Run(
            options.ReadStorage(result),
            services => Create(services, result.GetValue(slug)!, result.GetValue(name)!, result.GetValue(email)!, result.GetValue(language), cancellation),
            cancellation));
        return new Command("tenant", "Tenants.") { create };
    }

    private static async Task Create(
        IServiceProvider services, string slug, string name, string email, Language language, CancellationToken cancellationToken)
    {
        // Doubled hyphens part a sandbox from its tenant.
        if (!TenantId.TryParse(slug, out var tenant) || slug.Contains("--", StringComparison.Ordinal))
            throw new CommandLineException($"'{slug}' is not a slug: 1-64 of a-z, 0-9 and inner hyphens, none doubled.");
        if (email.Length > 254 || email.IndexOf('@', StringComparison.Ordinal) is var at && (at < 1 || at == email.Length - 1))
            throw new CommandLineException($"--admin-email: '{email}' is not an e-mail address.");
        var configuration = TenantConfigurations.Default(tenant, name.Trim(), language);
        if (configuration.Validate() is [var first, ..])
            throw new CommandLineException($"{first.Field}: {first.Message}");
        if (await services.GetRequiredService<ITenantDirectory>().Find(tenant, cancellationToken) is not null || !await TenantSetUp.Create(services, configuration))
            throw new CommandLineException($"There is a tenant '{slug}' already.");
        var admin = new UserRow { Id = Admin, Name = email, Email = email.Trim().ToLowerInvariant(), Role = RoleNames.NameOf(Role.TenantAdmin) };
        await services.GetRequiredService<IUserStore>().Add(tenant, admin, cancellationToken);
        await KeyCommands.Print(services, new ApiKeyRequest(tenant, "Administrator", Admin, Role.TenantAdmin), cancellationToken);
    }
}

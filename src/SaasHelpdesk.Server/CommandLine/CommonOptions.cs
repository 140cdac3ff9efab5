using System.CommandLine;

namespace SaasHelpdesk.Server.CommandLine;

/// <summary>The options that every verb knows. Each has an environment variable, which the command line overrules.</summary>
internal sealed class CommonOptions
{
    public Option<string> Urls { get; } = new("--urls")
    {
        Description = "Addresses to listen on, parted by semicolons (HELPDESK_URLS).",
        DefaultValueFactory = _ => Variable("HELPDESK_URLS") ?? "http://127.0.0.1:5080",
    };

    public Option<DirectoryInfo> Data { get; } = new("--data")
    {
        Description = "Data folder (HELPDESK_DATA).",
        DefaultValueFactory = _ => new DirectoryInfo(Variable("HELPDESK_DATA") ?? "data"),
    };

    public Option<string> Database { get; } = new("--database")
    {
        Description = "'sqlite' or postgres://user:password@host:port/database (HELPDESK_DATABASE).",
        DefaultValueFactory = _ => Variable("HELPDESK_DATABASE") ?? "sqlite",
    };

    public Option<bool> NoDemo { get; } = new("--no-demo")
    {
        Description = "Do not fill an empty database with the demo tenants (HELPDESK_DEMO=false).",
        DefaultValueFactory = _ => Variable("HELPDESK_DEMO") is { } value && bool.TryParse(value, out var demo) && !demo,
    };

    public Option<string?> ClientLimit { get; } = new("--client-limit")
    {
        Description = "What each credential may ask for on this node: BURST/RATE in units of cost, RATE each second (HELPDESK_CLIENT_LIMIT).",
        DefaultValueFactory = _ => Variable("HELPDESK_CLIENT_LIMIT"),
    };

    public Option<string?> TenantLimit { get; } = new("--tenant-limit")
    {
        Description = "What all credentials of a tenant together may ask for on this node: BURST/RATE (HELPDESK_TENANT_LIMIT).",
        DefaultValueFactory = _ => Variable("HELPDESK_TENANT_LIMIT"),
    };

    public ServerSettings Read(ParseResult result) => new(
        result.GetValue(Urls)!, result.GetValue(Data)!, result.GetValue(Database)!, !result.GetValue(NoDemo))
    {
        ClientLimit = result.GetValue(ClientLimit),
        TenantLimit = result.GetValue(TenantLimit),
    };

    /// <summary>For verbs that do not listen.</summary>
    public ServerSettings ReadStorage(ParseResult result) => new("", result.GetValue(Data)!, result.GetValue(Database)!, Demo: false);

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

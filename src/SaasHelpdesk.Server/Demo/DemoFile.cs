using System.Text.Json;

namespace SaasHelpdesk.Server.Demo;

/// <summary>What <c>demo.json</c> in the data folder holds: how to reach the demo. It holds secrets, so only its owner may read it.</summary>
internal sealed record DemoFile(IReadOnlyList<DemoTenant> Tenants, DemoProvider Provider)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static DemoFile Of(DemoCredentials made, string address) => new(
        [.. made.Tenants.Select(tenant => new DemoTenant(tenant.Slug, GraphqlAt(address, tenant.Slug), tenant.ApiKey))],
        new DemoProvider(made.Provider, [.. made.Tenants.Select(tenant => tenant.Slug)]));

    /// <summary>The same demo at the address of this run.</summary>
    public DemoFile At(string address) => this with
    {
        Tenants = [.. Tenants.Select(tenant => tenant with { Graphql = GraphqlAt(address, tenant.Slug) })],
    };

    public static DemoFile? Read(DirectoryInfo data)
    {
        var path = PathIn(data);
        return File.Exists(path) ? JsonSerializer.Deserialize<DemoFile>(File.ReadAllBytes(path), Json) : null;
    }

    public void Write(DirectoryInfo data)
    {
        data.Create();
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(PathIn(data), options);
        JsonSerializer.Serialize(stream, this, Json);
    }

    private static string GraphqlAt(string address, string slug) => $"{address.TrimEnd('/')}/t/{slug}/graphql";

    private static string PathIn(DirectoryInfo data) => Path.Combine(data.FullName, "demo.json");
}

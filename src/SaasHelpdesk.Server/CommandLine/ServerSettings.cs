namespace SaasHelpdesk.Server.CommandLine;

/// <summary>What the command line and the environment say about this process.</summary>
/// <param name="Urls">Addresses to listen on, parted by semicolons.</param>
/// <param name="Data">The data folder; made if missing.</param>
/// <param name="Database"><c>sqlite</c> (a file in the data folder) or a <c>postgres://</c> address.</param>
/// <param name="Demo">Whether an empty database is filled with the demo tenants.</param>
internal sealed record ServerSettings(string Urls, DirectoryInfo Data, string Database, bool Demo)
{
    /// <summary>What each credential may ask for, as <c>BURST/RATE</c>; null for the API's default.</summary>
    public string? ClientLimit { get; init; }

    /// <summary>What all credentials of a tenant together may ask for, likewise.</summary>
    public string? TenantLimit { get; init; }
}

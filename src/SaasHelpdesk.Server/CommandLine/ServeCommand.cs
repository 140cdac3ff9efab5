namespace SaasHelpdesk.Server.CommandLine;

internal static class ServeCommand
{
    public static Task<int> Run(ServerSettings settings, CancellationToken cancellationToken)
    {
        Console.WriteLine(settings);
        return Task.FromResult(0);
    }
}

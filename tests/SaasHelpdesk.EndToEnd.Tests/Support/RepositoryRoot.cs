namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>The folder that holds the solution, above the built tests.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "SaasHelpdesk.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}

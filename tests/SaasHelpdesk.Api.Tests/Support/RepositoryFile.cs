namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>Files of the repository that tests compare with or read.</summary>
internal static class RepositoryFile
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SaasHelpdesk.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository.");
    });

    public static string PathOf(string path) => Path.Combine(Root.Value, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Compares with a committed file; with HELPDESK_ACCEPT=1 it is rewritten instead.</summary>
    public static void Matches(string path, string actual)
    {
        var file = Path.Combine(Root.Value, path);
        if (Environment.GetEnvironmentVariable("HELPDESK_ACCEPT") == "1")
            File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"{path} is missing; run the test with HELPDESK_ACCEPT=1 to write it.");
        var expected = File.ReadAllText(file).Split('\n');
        var lines = actual.Split('\n');
        for (var i = 0; i < Math.Max(expected.Length, lines.Length); i++)
        {
            if (i >= expected.Length || i >= lines.Length || expected[i] != lines[i])
                Assert.Fail($"{path}, line {i + 1}: expected '{expected.ElementAtOrDefault(i)}', is '{lines.ElementAtOrDefault(i)}'. HELPDESK_ACCEPT=1 accepts.");
        }
    }
}

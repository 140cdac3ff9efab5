namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", ".vs", ".idea", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>All files but build output, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    /// <summary>All C# files.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => new SourceFile(Root, path))];

    /// <summary>The C# files of the product.</summary>
    public static IEnumerable<SourceFile> ProductSources => Sources.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>The C# files of the tests and the benchmarks.</summary>
    public static IEnumerable<SourceFile> TestSources => Sources.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal));

    /// <summary>Paths of the product's project files.</summary>
    public static IEnumerable<string> ProductProjects => Files.Where(path =>
        path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (NotOurs.Contains(Path.GetFileName(child)) || IsData(child))
                continue;
            foreach (var file in Walk(child))
                yield return file;
        }
    }

    // What the server writes when it is run from the root or from its own folder.
    private static bool IsData(string folder) =>
        Path.GetFileName(folder) == "data" && Path.GetRelativePath(Root, folder).Split(Path.DirectorySeparatorChar).Length is 1 or 3;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SaasHelpdesk.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository: SaasHelpdesk.sln was not found.");
    }
}

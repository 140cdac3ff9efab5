using System.Collections.Frozen;

namespace SaasHelpdesk.Api.Http.Explorer;

/// <summary>The files of the GraphiQL page as they were built. Only names found at start are served, so that no path leads anywhere else.</summary>
internal sealed class ExplorerFiles
{
    public const string Index = "index.html";
    private readonly FrozenDictionary<string, ExplorerFile> _files;

    public ExplorerFiles(ApiOptions options) =>
        _files = options.ExplorerFolder is { } folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToFrozenDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => new ExplorerFile(path), StringComparer.Ordinal)
            : FrozenDictionary<string, ExplorerFile>.Empty;

    public ExplorerFile? Find(string name) => _files.GetValueOrDefault(name);
}

using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Bench.Reporting;

namespace SaasHelpdesk.Bench;

/// <summary>What the measures of one run share. Everything on disk is in one folder, which goes with the run.</summary>
internal sealed class BenchRun : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helpdesk-bench-");
    private PostgresCluster? _cluster;

    public BenchRun(bool quick) => Quick = quick;

    /// <summary>Whether loads are small: the figures show that everything works, and little more.</summary>
    public bool Quick { get; }

    public Report Report { get; } = new();

    public string Folder => _folder.FullName;

    /// <summary>SQLite, and PostgreSQL if it is installed.</summary>
    public async Task<IReadOnlyList<BenchEngine>> Engines()
    {
        var sqlite = new SqliteEngine(Folder);
        if (PostgresCluster.Binaries is null)
            return [sqlite];
        _cluster ??= await PostgresCluster.Start();
        return [sqlite, new PostgresEngine(_cluster)];
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

using System.Runtime.InteropServices;
using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Bench.Reporting;

namespace SaasHelpdesk.Bench;

/// <summary>What the measures of one run share. Everything on disk is in one folder, which goes with the run.</summary>
internal sealed class BenchRun : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helpdesk-bench-");
    private readonly PosixSignalRegistration[] _signals;
    private PostgresCluster? _cluster;
    private int _disposed;

    public BenchRun(bool quick)
    {
        Quick = quick;
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Interrupted))];
    }

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
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        foreach (var registration in _signals)
            registration.Dispose();
        await CleanUp();
    }

    private async Task CleanUp()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // Ctrl-C, or a time limit around the run: the database server and the folder go all the same.
    private void Interrupted(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        try
        {
            CleanUp().Wait(TimeSpan.FromSeconds(20));
        }
        catch (Exception error) when (error is IOException or AggregateException)
        {
            // A measure that goes on writing while it is cleaned up behind; the processes have ended.
        }

        Environment.Exit(130);
    }
}

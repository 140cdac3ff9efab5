using System.Diagnostics;

namespace SaasHelpdesk.Bench.Hosting;

/// <summary>
/// A private cluster with the settings that PostgreSQL comes with, reachable by a socket in its own folder only. A small shell holds it by a
/// pipe from this process: however this process ends, the server stops and the folder goes. Signals that a terminal sends to both do not end the
/// shell before it has cleaned up.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string Ready = "READY";

    // Root may not run a server, so it is handed to another user. Its socket needs a short path: a folder of its own.
    private const string Script =
        """
        set -e
        trap : INT TERM HUP
        as=
        if [ "$(id -u)" = 0 ]; then
          user=nobody; if id postgres >/dev/null 2>&1; then user=postgres; fi
          chown "$user" "$DIR"
          as="setpriv --reuid=$user --regid=$(id -g $user) --clear-groups"
        fi
        cd "$DIR"
        $as "$BIN/initdb" -D "$DIR/data" -U helpdesk_owner -A trust -E UTF8 --locale=C >"$DIR/initdb.log" 2>&1 || { cat "$DIR/initdb.log"; exit 1; }
        $as "$BIN/pg_ctl" -D "$DIR/data" -l "$DIR/data/server.log" -o "-c listen_addresses='' -c unix_socket_directories=$DIR" -w start >/dev/null \
          || { cat "$DIR/data/server.log"; exit 1; }
        echo READY
        read _ || true
        trap '' INT TERM HUP
        $as "$BIN/pg_ctl" -D "$DIR/data" -m immediate stop >/dev/null 2>&1 || true
        rm -rf "$DIR"
        """;

    private readonly Process _shell;

    private PostgresCluster(Process shell, string address) => (_shell, Address) = (shell, address);

    /// <summary>The folder of the newest installed server's programs, or null.</summary>
    public static string? Binaries { get; } = Find();

    /// <summary>The address of its superuser.</summary>
    public string Address { get; }

    public static async Task<PostgresCluster> Start()
    {
        var folder = Directory.CreateTempSubdirectory("helpdesk-pg-").FullName;
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DIR"] = folder;
        start.Environment["BIN"] = Binaries;
        var shell = Process.Start(start)!;
        var output = new List<string>();
        while (await shell.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
                return new PostgresCluster(shell, $"Host={folder};Username=helpdesk_owner;Database=postgres;Include Error Detail=true");
            output.Add(line);
        }

        throw new InvalidOperationException("The private PostgreSQL did not start:\n" + string.Join('\n', output));
    }

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private static string? Find()
    {
        const string root = "/usr/lib/postgresql";
        if (!Directory.Exists(root))
            return null;
        return Directory.GetDirectories(root)
            .OrderByDescending(static folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(static folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(static bin => File.Exists(Path.Combine(bin, "initdb")));
    }
}

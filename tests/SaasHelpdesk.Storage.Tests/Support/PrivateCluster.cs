using System.Diagnostics;

namespace SaasHelpdesk.Storage.Tests.Support;

/// <summary>
/// A throw-away cluster from the installed binaries, reachable by a socket in its own folder only. A small shell holds it by a pipe from this
/// process: however this process ends, the pipe closes, and the shell stops the server and removes the folder.
/// </summary>
internal static class PrivateCluster
{
    private const string Ready = "READY";

    // Root may not run a server, so it is handed to another user. Nothing here outlives the run: no need to flush.
    private const string Script =
        """
        set -e
        as=
        if [ "$(id -u)" = 0 ]; then
          user=nobody; if id postgres >/dev/null 2>&1; then user=postgres; fi
          chown "$user" "$DIR"
          as="setpriv --reuid=$user --regid=$(id -g $user) --clear-groups"
        fi
        cd "$DIR"
        $as "$BIN/initdb" -D "$DIR/data" -U helpdesk_owner -A trust -E UTF8 --locale=C --no-sync >"$DIR/initdb.log" 2>&1 || { cat "$DIR/initdb.log"; exit 1; }
        options="-c listen_addresses='' -c unix_socket_directories=$DIR -c max_connections=300 -c fsync=off -c full_page_writes=off"
        $as "$BIN/pg_ctl" -D "$DIR/data" -l "$DIR/data/server.log" -o "$options" -w start >/dev/null || { cat "$DIR/data/server.log"; exit 1; }
        echo READY
        read _ || true
        $as "$BIN/pg_ctl" -D "$DIR/data" -m immediate stop >/dev/null 2>&1 || true
        rm -rf "$DIR"
        """;

    // Kept: were it collected, the pipe would close.
    private static Process? _shell;

    /// <summary>The folder of the newest installed server's programs, or null.</summary>
    public static string? Binaries { get; } = Find();

    /// <returns>The address of its superuser.</returns>
    public static async Task<string> Start()
    {
        if (Binaries is null)
        {
            throw new InvalidOperationException(
                $"PostgreSQL is missing: install it (Debian: postgresql) or name a server in {PostgresServer.Variable}.");
        }

        var folder = Directory.CreateTempSubdirectory("helpdesk-pg-").FullName;
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DIR"] = folder;
        start.Environment["BIN"] = Binaries;
        _shell = Process.Start(start)!;
        var output = new List<string>();
        while (await _shell.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
                return $"Host={folder};Username=helpdesk_owner;Database=postgres;Include Error Detail=true";
            output.Add(line);
        }

        throw new InvalidOperationException("The private PostgreSQL did not start:\n" + string.Join('\n', output));
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

using System.Collections.Concurrent;
using Npgsql;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>
/// Loads snapshots. What is asked for while a look-up is under way goes along with the next, in one round trip: when thousands of grains wake
/// at once, they need a few queries and two connections, not thousands of the one and all of the other.
/// </summary>
internal sealed class PostgresSnapshots(PostgresDatabase database)
{
    private const int BatchLength = 256;
    private const int MaxRunners = 2;

    // OFFSET keeps the planner from anything but one step in the index a key.
    private const string LoadStreams =
        """
        SELECT k.place, s.version, s.state FROM unnest($1, $2) WITH ORDINALITY AS k (tenant, stream, place)
        CROSS JOIN LATERAL (SELECT version, state FROM streams WHERE tenant = k.tenant AND stream = k.stream OFFSET 0) AS s
        """;

    private readonly ConcurrentQueue<Wanted> _queue = new();
    private int _runners;

    public async ValueTask<StreamSnapshot?> Load(TenantId tenant, StreamId stream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var wanted = new Wanted(tenant.Value, stream.ToString());
        _queue.Enqueue(wanted);
        if (TryBecomeRunner())
            _ = Task.Run(Run, CancellationToken.None); // Never on the turn of the grain that happens to ask first.
        return await wanted.Found.Task.WaitAsync(cancellationToken);
    }

    private bool TryBecomeRunner()
    {
        for (var running = Volatile.Read(ref _runners); running < MaxRunners; running = Volatile.Read(ref _runners))
        {
            if (Interlocked.CompareExchange(ref _runners, running + 1, running) == running)
                return true;
        }

        return false;
    }

    private async Task Run()
    {
        var batch = new List<Wanted>();
        do
        {
            while (Take(batch))
                await Answer(batch);
            Interlocked.Decrement(ref _runners);
        }
        while (!_queue.IsEmpty && TryBecomeRunner()); // Somebody may have come in the moment before this runner was counted out.
    }

    private bool Take(List<Wanted> batch)
    {
        batch.Clear();
        while (batch.Count < BatchLength && _queue.TryDequeue(out var wanted))
            batch.Add(wanted);
        return batch.Count > 0;
    }

    private async Task Answer(List<Wanted> batch)
    {
        try
        {
            var found = await Read(batch);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Found.SetResult(found[i]);
        }
#pragma warning disable CA1031 // The runner must outlive whatever happens: who waits is told.
        catch (Exception error)
        {
            foreach (var wanted in batch)
                wanted.Found.TrySetException(error);
        }
#pragma warning restore CA1031
    }

    private ValueTask<StreamSnapshot?[]> Read(List<Wanted> batch) => database.App.For(
        string.Join(',', batch.Select(static wanted => wanted.Tenant).Distinct()),
        LoadStreams,
        parameters =>
        {
            parameters.Bind(batch.Select(static wanted => wanted.Tenant).ToArray());
            parameters.Bind(batch.Select(static wanted => wanted.Stream).ToArray());
        },
        async (NpgsqlDataReader reader, CancellationToken cancellation) =>
        {
            var found = new StreamSnapshot?[batch.Count];
            while (await reader.ReadAsync(cancellation))
                found[reader.GetInt64(0) - 1] = new StreamSnapshot(reader.GetInt64(1), reader.GetFieldValue<byte[]>(2));
            return found;
        },
        CancellationToken.None);

    private sealed record Wanted(string Tenant, string Stream)
    {
        public TaskCompletionSource<StreamSnapshot?> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

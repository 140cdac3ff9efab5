using System.Numerics;
using Npgsql;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.PostgreSql.Batch;

namespace SaasHelpdesk.Storage.PostgreSql;

internal sealed partial class PostgresWriter
{
    private const int MaxRepeats = 10;

    private async ValueTask Commit(List<PostgresAppend> batch)
    {
        for (var repeats = 0; ; repeats++)
        {
            try
            {
                Report(batch, await Write(batch));
                return;
            }
            catch (PostgresException error) when (
                error.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure && repeats < MaxRepeats)
            {
                LogRepeated(_logger, batch.Count, error);
            }
            catch (Exception error) when (PostgresDatabase.IsOutage(error))
            {
                LogOutage(_logger, batch.Count, error);
                await Reconnect();
                var unavailable = PostgresDatabase.Unavailable(error);
                foreach (var append in batch)
                    append.Completion.SetException(unavailable);
                return;
            }
#pragma warning disable CA1031 // The writer must outlive whatever one append's data does to the statement.
            catch (Exception error)
            {
                await CommitSingly(batch, error);
                return;
            }
#pragma warning restore CA1031
        }
    }

    /// <summary>Something in the batch was refused, and nothing is written: each append has its own try, so that only the culprit fails.</summary>
    private async ValueTask CommitSingly(List<PostgresAppend> batch, Exception error)
    {
        // What failed on our side may have left the connection in the middle of a message.
        if (error is not PostgresException)
            await Reconnect();
        if (batch.Count > 1)
        {
            foreach (var append in batch)
                await Commit([append]);
            return;
        }

        LogFault(_logger, error);
        batch[0].Completion.SetException(error);
    }

    private async ValueTask<int[]> Write(List<PostgresAppend> batch)
    {
        _connection ??= await _database.Writer.OpenConnectionAsync();
        // Statements remember on which connection they are prepared, so they come and go with it.
        _statements ??= new LedgerBatch(_changes.Node);
        _statements.Clear();
        for (var slot = 0; slot < batch.Count; slot++)
            _statements.Add(slot, batch[slot].Append);
        if (BitOperations.IsPow2(++_batches))
            await ForgetPlans(_connection);
        return await _statements.Execute(_connection);
    }

    /// <summary>
    /// Plans are kept for as long as nobody analyses the tables, and one made while a table was empty may read the whole of a tenant's index
    /// for each row once it is not: plan anew whenever this node has written as much again.
    /// </summary>
    private static async ValueTask ForgetPlans(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("DISCARD PLANS", connection);
        await command.ExecuteNonQueryAsync();
    }

    private void Report(List<PostgresAppend> batch, int[] winners)
    {
        Span<bool> won = stackalloc bool[BatchLength];
        foreach (var slot in winners)
            won[slot] = true;
        // Before the writers hear of it: whoever has published a configuration finds it in force.
        Publish(batch, winners.Length, won);
        for (var slot = 0; slot < batch.Count; slot++)
            batch[slot].Completion.SetResult(won[slot] ? AppendOutcome.Appended : AppendOutcome.VersionConflict);
    }

    private void Publish(List<PostgresAppend> batch, int winners, ReadOnlySpan<bool> won)
    {
        if (!_changes.HasListeners || winners == 0)
            return;
        var changes = new List<LedgerChange>(winners);
        for (var slot = 0; slot < batch.Count; slot++)
        {
            if (won[slot])
                changes.Add(ChangeSignal.ChangeOf(batch[slot].Append));
        }

        _changes.Publish(new LedgerChanges(changes, Missed: false));
    }

    private async ValueTask Reconnect()
    {
        if (_connection is null)
            return;
        var broken = _connection;
        (_connection, _statements) = (null, null);
        await broken.DisposeAsync();
    }
}

using Npgsql;

namespace SaasHelpdesk.Storage.Tests.Support;

/// <summary>A writer's transaction that the test ends when it likes.</summary>
internal sealed class OpenTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    public Task Commit() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}

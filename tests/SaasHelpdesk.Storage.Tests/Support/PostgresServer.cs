namespace SaasHelpdesk.Storage.Tests.Support;

internal static class PostgresServer
{
    public static bool IsExpected => false;

    public static ValueTask<string> MigratedDatabase() => throw new InvalidOperationException();

    public static ValueTask<string> EmptyDatabase() => throw new InvalidOperationException();
}

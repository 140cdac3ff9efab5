namespace SaasHelpdesk.Storage.Tests.Support;

public enum Engine
{
    Sqlite,
    PostgreSql,
}

using System.Reflection;
using Xunit.Sdk;

namespace SaasHelpdesk.Storage.Tests.Support;

/// <summary>Runs a theory once for each database. PostgreSQL is left out where it is missing, but never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnginesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [Engine.Sqlite];
        if (PostgresServer.IsExpected)
            yield return [Engine.PostgreSql];
    }
}

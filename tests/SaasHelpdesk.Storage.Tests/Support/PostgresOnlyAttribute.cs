using System.Reflection;
using Xunit.Sdk;

namespace SaasHelpdesk.Storage.Tests.Support;

/// <summary>Runs a theory on PostgreSQL. Where that is missing (never in CI) the theory has no case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresOnlyAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => PostgresServer.IsExpected ? [[Engine.PostgreSql]] : [];
}

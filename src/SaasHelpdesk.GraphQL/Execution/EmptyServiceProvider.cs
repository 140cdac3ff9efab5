namespace SaasHelpdesk.GraphQL.Execution;

internal sealed class EmptyServiceProvider : IServiceProvider
{
    internal static EmptyServiceProvider Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}

namespace SaasHelpdesk.GraphQL.Execution.Batching;

/// <summary>Something that became ready and has to be continued on the execution's own thread of control.</summary>
internal abstract class Work
{
    internal abstract void Run();
}

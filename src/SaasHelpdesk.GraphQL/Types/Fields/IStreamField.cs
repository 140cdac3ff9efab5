using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Fields;

/// <summary>A subscription field whatever its .NET types.</summary>
internal interface IStreamField
{
    /// <summary>ResolveFieldEventStream, section 6.2.3.1.</summary>
    ValueTask<IAsyncEnumerable<object>> Subscribe(ResolverContext context);
}

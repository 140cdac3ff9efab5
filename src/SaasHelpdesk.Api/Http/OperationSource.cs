using System.Security.Cryptography;
using SaasHelpdesk.Api.Http.PersistedQueries;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;

namespace SaasHelpdesk.Api.Http;

/// <summary>
/// Makes operations of requests, whichever way they came: finds a persisted document, keeps a new one, prepares. The one place for it, so that
/// every transport speaks the same protocol.
/// </summary>
internal sealed class OperationSource(GraphQLExecutor executor, ApiOptions options)
{
    private readonly PersistedQueryStore _store = new(options.PersistedQueryBytes);

    /// <summary>Prepares a request of a tenant.</summary>
    /// <param name="tenant">Whose persisted documents are meant.</param>
    /// <param name="request">The request. On return it holds its document, from wherever it came.</param>
    /// <param name="fault">Why there is no operation.</param>
    /// <returns>The operation, which may have request errors, or null with <paramref name="fault"/>.</returns>
    public PreparedOperation? Prepare(TenantId tenant, ref GraphQLRequest request, out HttpFault? fault)
    {
        var reference = PersistedQueryReference.Read(request.Extensions);
        fault = reference is { } named ? Resolve(tenant, named, ref request) : null;
        if (fault is null && request.Document.IsEmpty)
            fault = HttpFault.Malformed("Must provide query string.");
        if (fault is not null)
            return null;
        var operation = executor.Prepare(request);
        // Only what can be executed is kept: anything else is cheap to make in any number.
        if (reference is { Hash: { } hash } && operation.Errors.Count == 0)
            _store.Add(tenant, hash, request.Document.Span);
        return operation;
    }

    private HttpFault? Resolve(TenantId tenant, PersistedQueryReference reference, ref GraphQLRequest request)
    {
        if (reference.Version != PersistedQueryReference.Supported)
            return HttpFault.PersistedQueryNotSupported;
        if (reference.Hash is not { } hash)
            return HttpFault.Malformed("\"extensions.persistedQuery.sha256Hash\" must be a SHA-256 hash: 64 hex digits.");
        if (!request.Document.IsEmpty)
        {
            return Convert.ToHexStringLower(SHA256.HashData(request.Document.Span)) == hash ? null : HttpFault.PersistedQueryMismatch;
        }

        if (_store.Find(tenant, hash) is not { } document)
            return HttpFault.PersistedQueryNotFound;
        request = request with { Document = document };
        return null;
    }
}

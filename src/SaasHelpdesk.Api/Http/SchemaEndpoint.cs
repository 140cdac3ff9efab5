using System.Text;
using Microsoft.AspNetCore.Http;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Printing;

namespace SaasHelpdesk.Api.Http;

/// <summary>Serves the schema as a file, to everybody who may call the API.</summary>
internal sealed class SchemaEndpoint(GraphQLSchema schema, GraphQLEndpoint graphQL)
{
    private readonly byte[] _text = Encoding.UTF8.GetBytes(SchemaSyntax.Print(schema));

    public async Task Serve(HttpContext http)
    {
        var (tenant, principal) = await graphQL.Authenticate(http);
        if (tenant is null || principal is null)
        {
            await (tenant is null ? HttpFault.NoTenant : HttpFault.Unauthenticated).Write(http, ResponseMedia.Json);
            return;
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.ContentLength = _text.Length;
        await http.Response.Body.WriteAsync(_text, http.RequestAborted);
    }
}

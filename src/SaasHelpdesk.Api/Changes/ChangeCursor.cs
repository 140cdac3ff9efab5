using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Changes;

/// <summary>Cursors of the change feed in arguments.</summary>
internal static class ChangeCursor
{
    /// <summary>The place, or null if there is no cursor.</summary>
    /// <exception cref="GraphQL.GraphQLException">It is no cursor of this tenant's feed.</exception>
    public static FeedPosition? Read(ApiRequest request, string? cursor)
    {
        if (cursor is null)
            return null;
        var position = FeedPosition.Parse(request.Tenant, cursor);
        return position.IsSuccess ? position.Value : throw ApiRequest.Refused(position.Refusal);
    }
}

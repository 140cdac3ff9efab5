using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Users that an input names.</summary>
internal static class UserInput
{
    /// <summary>The user of an id; null for no id.</summary>
    public static async ValueTask<Result<UserRow?>> Find(ApiRequest request, string? id, string field)
    {
        if (id is null)
            return null as UserRow;
        var user = request.SlugOf<UserId>(id, NodeKind.User);
        return user is { } known && await request.Users.Load(known) is { } row ? row : InputErrors.NotFound("user", field);
    }

    /// <summary>The users of several ids.</summary>
    public static async ValueTask<Result<IReadOnlyList<UserId>>> FindAll(ApiRequest request, IReadOnlyList<string> ids, string field)
    {
        var found = await Task.WhenAll(ids.Select(id => Find(request, id, field).AsTask()));
        return found.FirstOrDefault(result => !result.IsSuccess).Refusal is { } refusal
            ? refusal
            : (Result<IReadOnlyList<UserId>>)found.Select(result => result.Value!.Id).ToList();
    }
}

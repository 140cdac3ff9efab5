using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Whose request a new ticket is.</summary>
internal static class RequesterInput
{
    private const int LongestName = 200;

    /// <summary>The requester: known, or made on the spot from the address.</summary>
    public static async ValueTask<Result<UserRow>> Find(InputObject input, ApiRequest request)
    {
        var id = input.GetString("requesterId");
        if (!request.Allows(Permission.WorkTickets))
            return id is null || id == request.IdOf(request.Principal.User) ? await Self(request) : InputErrors.NotFound("user", "requesterId");
        if (id is not null)
            return (await UserInput.Find(request, id, "requesterId")).Then(static user => user!);
        return input.GetString("requesterEmail") is { } email
            ? await FindOrAdd(request, email, input.GetString("requesterName"))
            : InputErrors.Missing("requesterId");
    }

    private static async ValueTask<UserRow> Self(ApiRequest request)
    {
        var principal = request.Principal;
        return await request.Users.Load(principal.User) ?? new UserRow
        {
            Id = principal.User,
            Name = principal.Name,
            Role = RoleNames.NameOf(principal.Role),
            Organisation = principal.Organisation,
        };
    }

    private static async ValueTask<Result<UserRow>> FindOrAdd(ApiRequest request, string email, string? name)
    {
        var known = await request.PeopleReader.UsersByEmail(request.Tenant, email, request.Cancellation);
        if (known.Count > 1)
            return InputErrors.Ambiguous("requesterEmail");
        if (known.Count == 1)
            return known[0];
        if (name?.Length > LongestName)
            return Refusal.Validation("ticket.length", $"A length of 1 to {LongestName} characters is needed.", "requesterName");
        var user = new UserRow
        {
            Id = PeopleInput.IdFor(email),
            Name = string.IsNullOrWhiteSpace(name) ? email : name.Trim(),
            Email = email,
            Role = RoleNames.NameOf(Role.Requester),
        };
        await request.Shared.Users.Add(request.Tenant, user, request.Cancellation);
        request.Users.Clear(user.Id);
        return user;
    }
}

using System.Security.Cryptography;
using System.Text;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.People;

/// <summary>What is said of a user; what is left out stays as it is.</summary>
internal static class PeopleInput
{
    public const int LongestName = 200;
    public const int LongestNote = 2000;

    /// <summary>From the address alone, so that two requests at a time make one user.</summary>
    public static UserId IdFor(string email) =>
        new("u-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email)).AsSpan(0, 12)));

    /// <summary>The user with what the input says, after a check of it.</summary>
    public static async ValueTask<Result<UserRow>> Apply(InputObject input, ApiRequest request, UserRow user)
    {
        var name = input.GetString("name")?.Trim() ?? user.Name;
        if (name.Length is 0 or > LongestName)
            return PeopleErrors.Name();
        var organisation = user.Organisation;
        if (input.Has("organisationId"))
        {
            organisation = null;
            if (input.GetString("organisationId") is { } id)
            {
                if (request.SlugOf<OrganisationId>(id, NodeKind.Organisation) is not { } named || await request.Organisations.Load(named) is null)
                    return InputErrors.NotFound("organisation", "organisationId");
                organisation = named;
            }
        }

        var email = input.Has("email") ? input.GetString("email") : user.Email;
        if (email is not null && email != user.Email && (await request.PeopleReader.UsersByEmail(request.Tenant, email, request.Cancellation)).Any(other => other.Id != user.Id))
            return PeopleErrors.UserTaken("email");
        return user with
        {
            Name = name,
            Email = email,
            Organisation = organisation,
            Role = input.Get<Role?>("role") is { } role ? RoleNames.NameOf(role) : user.Role,
            Vip = input.Get<bool?>("isVip") ?? user.Vip,
        };
    }
}

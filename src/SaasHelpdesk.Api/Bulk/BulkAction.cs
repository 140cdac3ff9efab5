using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>A mutation of one ticket as something to do to many.</summary>
/// <param name="Name">The mutation's name.</param>
/// <param name="Permission">What it takes, for each ticket anew.</param>
/// <param name="Fields">Adds the input's fields besides ticket and expected version.</param>
/// <param name="Read">Makes the command, once for all tickets.</param>
internal sealed record BulkAction(
    string Name,
    Permission Permission,
    Action<InputObjectType<InputObject>> Fields,
    Func<InputObject, ApiRequest, ValueTask<Result<BulkCommand>>> Read);

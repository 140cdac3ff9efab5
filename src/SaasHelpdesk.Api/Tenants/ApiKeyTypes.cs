using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tenants;

/// <summary>ApiKey, for those who hand them out.</summary>
internal static class ApiKeyTypes
{
    public static void Declare(SchemaTypes types)
    {
        var key = types.Schema.Object<ApiKey>("ApiKey", "A key with which a program calls this API. Bound to this tenant; its secret is shown once and not kept.");
        key.Implements(types.Node);
        key.Field("id", types.Id.NonNull(), "Global id.", (k, context) => context.State<ApiRequest>().IdOfApiKey(k.Hash));
        key.Field("name", types.String.NonNull(), "What its owner calls it.", k => k.Name);
        key.Field("user", types.User.NonNull(), "Whom it acts as.", async (k, context) => await PeopleTypes.User(context.State<ApiRequest>(), k.User));
        key.Field("role", types.Schema.Enum<Role>("Role"), "The role that it acts in. Null for one that is no longer known; such a key is refused.", k => RoleNames.TryParse(k.Role, out var role) ? role : null as Role?);
        key.Field("scopes", types.String.NonNull().List().NonNull(), "What it is limited to within the role; empty for all of it.", k => k.Scopes);
        key.Field("createdAt", types.DateTime.NonNull(), "When it was made.", k => k.CreatedAt);
        key.Field("expiresAt", types.DateTime, "From when on it is refused. Null for never.", k => k.ExpiresAt);
        key.Field("lastUsedAt", types.DateTime, "When it was last used, to the minute. Null if never.", k => k.LastUsedAt);
        types.Query.Field("apiKeys", key.NonNull().List(), "The tenant's API keys, by name. For those who may manage them.", async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Demand(Permission.ManageApiKeys);
            return (await request.Shared.ApiKeys.List(request.Tenant, request.Cancellation)).AsEnumerable();
        });
        DeclareMutations(types);
    }

    public static async ValueTask<ApiKey?> Find(ApiRequest request, string hash) =>
        (await request.Shared.ApiKeys.List(request.Tenant, request.Cancellation)).FirstOrDefault(key => key.Hash == hash);

    private static void DeclareMutations(SchemaTypes types)
    {
        Mutations.Declare<ApiKeyPayload>(
            types,
            "createApiKey",
            "Makes an API key. A credential that is limited to scopes can only hand out what it has itself.",
            input => input
                .Field("name", types.String.NonNull(), "What its owner calls it, 1 to 100 characters.")
                .Field("userId", types.Id.NonNull(), "Whom it acts as.")
                .Field("role", types.Schema.Enum<Role>("Role").NonNull(), "The role that it acts in.")
                .Field("scopes", types.String.NonNull().List(), $"What it is limited to within the role: {string.Join(", ", CredentialScopes.All.Select(scope => $"`{scope}`"))}. Empty for all of it.")
                .Field("expiresAt", types.DateTime, "From when on it is refused. Null for never."),
            payload =>
            {
                payload.Field("apiKey", types.ApiKey, "The new key.", p => p.Key);
                payload.Field("secret", types.String, "What callers send as `Authorization: Bearer …`. Shown this once.", p => p.Secret);
            },
            Create,
            audit: new AuditRule(AuditActions.KeyCreated, "key", null, Permission.ManageApiKeys));
        Mutations.Declare<ApiKeyPayload>(
            types,
            "revokeApiKey",
            "Ends an API key: on every node within seconds.",
            input => input.Field("id", types.Id.NonNull(), "The key."),
            payload => payload.Field("apiKey", types.ApiKey, "The key that was ended.", p => p.Key),
            Revoke,
            audit: new AuditRule(AuditActions.KeyRevoked, "key", "id", Permission.ManageApiKeys));
    }

    private static async ValueTask<ApiKeyPayload> Create(InputObject input, ApiRequest request)
    {
        var scopes = input.GetList<string>("scopes");
        if (!request.Allows(Permission.ManageApiKeys) || !Has(request, scopes))
            return ApiKeyPayload.Refused(InputErrors.NotAllowed());
        var user = await UserInput.Find(request, input.GetString("userId"), "userId");
        if (!user.IsSuccess)
            return ApiKeyPayload.Refused(user.Refusal);
        var wanted = new ApiKeyRequest(request.Tenant, input.GetString("name")!, user.Value!.Id, input.Get<Role>("role"))
        {
            Scopes = [.. scopes],
            ExpiresAt = input.Get<NodaTime.Instant?>("expiresAt"),
        };
        var created = await request.Shared.ApiKeys.Create(wanted, request.Cancellation);
        if (!created.IsSuccess)
            return ApiKeyPayload.Refused(created.Refusal);
        var key = created.Value.Key;
        request.Note(
            AuditActions.KeyCreated,
            "key",
            AuditTrail.MarkOf(key.Hash),
            ("name", key.Name),
            ("user", key.User.Value),
            ("role", key.Role),
            ("scopes", scopes.Count == 0 ? null : scopes),
            ("expiresAt", key.ExpiresAt?.ToString()));
        return new ApiKeyPayload(key, created.Value.Secret, []);
    }

    private static async ValueTask<ApiKeyPayload> Revoke(InputObject input, ApiRequest request)
    {
        if (!request.Allows(Permission.ManageApiKeys))
            return ApiKeyPayload.Refused(InputErrors.NotAllowed());
        if (request.KeyOf(input.GetString("id")!, NodeKind.ApiKey) is not { } hash || await Find(request, hash) is not { } key)
            return ApiKeyPayload.Refused(InputErrors.NotFound("api-key", "id"));
        Refusal? refusal = await request.Shared.ApiKeys.Revoke(request.Tenant, hash, request.Cancellation);
        if (refusal is not null)
            return ApiKeyPayload.Refused(refusal);
        request.Note(AuditActions.KeyRevoked, "key", AuditTrail.MarkOf(hash), ("name", key.Name), ("user", key.User.Value));
        return new ApiKeyPayload(key, null, []);
    }

    private static bool Has(ApiRequest request, IReadOnlyList<string> scopes)
    {
        var own = request.Principal.Scopes;
        return own.IsDefaultOrEmpty || (scopes.Count > 0 && scopes.All(scope => own.Contains(scope)));
    }
}

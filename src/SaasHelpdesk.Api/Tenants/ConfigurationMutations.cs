using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Configurations;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tenants;

/// <summary>Publishing a configuration.</summary>
internal static class ConfigurationMutations
{
    public static void Declare(SchemaTypes types) => Mutations.Declare<ConfigurationPayload>(
        types,
        "publishConfiguration",
        "Puts an edited configuration in force: read it with `configuration`, edit the JSON, publish it. Open tickets keep the version that they have pinned until `applyPolicy`. All errors are reported at once.",
        input => input
            .Field("json", types.Json.NonNull(), "The whole configuration after the edit. Version numbers in it are counted by the helpdesk.")
            .Field("expectedVersion", types.Int.NonNull(), "The version that was edited; if another is in force, nothing is done.")
            .Field("note", types.String, "What to remember about the edit."),
        payload => payload.Field("configuration", types.Configuration, "The configuration in force after it. Null if you may not see it.", p => p.Configuration),
        Publish,
        audit: new AuditRule(AuditActions.ConfigurationPublished, "configuration", null, Permission.WriteConfiguration));

    private static async ValueTask<ConfigurationPayload> Publish(InputObject input, ApiRequest request)
    {
        if (!request.Allows(Permission.WriteConfiguration))
            return new ConfigurationPayload(null, [InputErrors.NotAllowed().ToError()]);
        var current = await request.Configuration();
        var read = ConfigurationDraft.Read(input.Get<JsonText>("json"));
        if (!read.IsSuccess)
            return new ConfigurationPayload(current, [read.Refusal.ToError()]);
        var edited = read.Value;
        if (edited.Validate() is { IsEmpty: false } wrong)
            return new ConfigurationPayload(current, [.. wrong.Select(refusal => refusal.ToError())]);

        var command = new PublishConfiguration(edited, input.Get<int>("expectedVersion")) { Note = input.GetString("note") };
        var answer = await request.Shared.Grains.Tenant(request.Tenant).PublishConfiguration(command, request.Actor);
        var inForce = answer.State?.Configuration ?? current;
        if (answer.Refusal is null && inForce.Version != current.Version)
            request.Note(AuditActions.ConfigurationPublished, "configuration", $"{inForce.Version}", ("note", command.Note));
        return new ConfigurationPayload(inForce, answer.Refusal is { } refusal ? [refusal.ToError(version: inForce.Version)] : []);
    }
}

using System.Collections.Immutable;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>Checking a configuration without publishing it.</summary>
internal static class ValidationTypes
{
    public static void Declare(SchemaTypes types)
    {
        var finding = types.Schema.Object<Refusal>("ConfigurationFinding", "Something about a configuration that is wrong or hardly meant.");
        finding.Field("code", types.String.NonNull(), "Stable code for programs.", f => f.Code);
        finding.Field("message", types.String.NonNull(), "One plain English sentence.", f => f.Message);
        finding.Field("path", types.String, "Where: `policies[0].rules[2].targets[1].duration`.", f => f.Field);
        var validation = types.Schema.Object<Findings>("ConfigurationValidation", "What `publishConfiguration` would say.");
        validation.Field("isValid", types.Boolean.NonNull(), "Whether it could be published now.", v => v.Errors.IsEmpty);
        validation.Field("errors", finding.NonNull().List().NonNull(), "Everything that is wrong.", v => v.Errors);
        validation.Field("warnings", finding.NonNull().List().NonNull(), "What may be published but is hardly meant. Only if nothing is wrong.", v => v.Warnings);
        types.Query.Field("validateConfiguration", validation, "Checks a configuration without publishing it. For the support side only.", async (_, context) =>
            await Validate(context.State<ApiRequest>(), context.Arg<JsonText>("json")))
            .Arg("json", types.Json.NonNull(), "The whole configuration, in the form that `publishConfiguration` takes.")
            .Cost(20);
    }

    private static async ValueTask<Findings> Validate(ApiRequest request, JsonText json)
    {
        request.Demand(Permission.ReadConfiguration);
        var draft = ConfigurationDraft.Read(json);
        if (!draft.IsSuccess)
            return new Findings([draft.Refusal], []);
        var errors = draft.Value.Validate();
        if (errors.IsEmpty && await Decide(request, draft.Value) is { } refusal)
            errors = [refusal];
        return new Findings(errors, errors.IsEmpty ? ConfigurationWarnings.Of(draft.Value) : []);
    }

    // What only the tenant knows: whose it is, and what may not change any more. The same code that publishes.
    private static async ValueTask<Refusal?> Decide(ApiRequest request, TenantConfiguration draft)
    {
        if (await request.Shared.Ledger.Load(request.Tenant, StreamId.Of(request.Tenant), request.Cancellation) is not { } snapshot)
            return null;
        var state = DomainJson.Deserialize<TenantState>(snapshot.State.Span);
        var command = new PublishConfiguration(draft, state.ConfigurationVersion);
        return Tenant.Decide(state, command, new TenantContext(request.Tenant, await request.Now(), request.Actor)).Refusal;
    }

    private sealed record Findings(ImmutableArray<Refusal> Errors, ImmutableArray<Refusal> Warnings);
}

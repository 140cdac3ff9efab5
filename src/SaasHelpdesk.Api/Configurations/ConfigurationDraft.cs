using System.Text.Json;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>A configuration that somebody wants to try: a draft, a published version, or the one in force.</summary>
internal static class ConfigurationDraft
{
    /// <summary>Reads a configuration from JSON.</summary>
    public static Result<TenantConfiguration> Read(JsonText json)
    {
        try
        {
            return DomainJson.Deserialize<TenantConfiguration>(json.Utf8.Span);
        }
        catch (JsonException error)
        {
            return Refusal.Validation("configuration.json", "This is not a configuration: a member is missing, misspelt or of another type.", $"json{error.Path?.TrimStart('$')}");
        }
    }

    /// <summary>What to try, made ready. A draft gets the number after the one in force, so that no ticket has pinned it.</summary>
    public static async ValueTask<Result<CompiledConfiguration>> Find(ApiRequest request, JsonText? json, int? version)
    {
        if (json is not null && version is not null)
            return Refusal.Validation("configuration.choice", "Give json or version, not both.", "version");
        var current = await request.Configuration();
        if (json is { } text)
        {
            var draft = Read(text);
            if (!draft.IsSuccess)
                return draft.Refusal;
            if (draft.Value.Tenant != request.Tenant)
                return Refusal.Validation("configuration.foreign-tenant", $"The configuration is that of '{draft.Value.Tenant}'.", "json.tenant");
            if (draft.Value.Validate() is [var first, ..])
                return first with { Field = $"json.{first.Field}" };
            return CompiledConfiguration.Compile(draft.Value with { Version = current.Version + 1 });
        }

        if (version is null || version == current.Version)
            return (await request.Shared.Configurations.Current(request.Tenant, request.Cancellation))!;
        return await request.Shared.ConfigurationStore.Get(request.Tenant, version.Value, request.Cancellation) is { } row
            ? CompiledConfiguration.Compile(DomainJson.Deserialize<TenantConfiguration>(row.Json.Span))
            : InputErrors.NotFound("configuration", "version");
    }
}

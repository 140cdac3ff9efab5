using NodaTime;
using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Sandboxes;

/// <summary>
/// Makes and closes sandboxes. The parent's stream is the register: it decides on the number and gives out the name, before the sandbox is made. This is
/// the only place that acts in two tenants, and what it does in the sandbox goes through a flow of control of its own.
/// </summary>
internal sealed class SandboxRegistry(
    TenantGrains grains, ITenantDirectory tenants, ITenantClocks clocks, ILedger ledger, IUserStore users, ApiKeyRegistry keys)
{
    private const int LongestSlug = 30;

    /// <summary>The open sandboxes of a tenant, by slug.</summary>
    public async ValueTask<IEnumerable<TenantRow>> List(TenantId parent, CancellationToken cancellationToken)
    {
        var found = new List<TenantRow>();
        if (await ledger.Load(parent, StreamId.Of(parent), cancellationToken) is not { } snapshot)
            return found;
        foreach (var sandbox in DomainJson.Deserialize<TenantState>(snapshot.State.Span).Sandboxes)
        {
            if (await tenants.Find(sandbox, cancellationToken) is { } row)
                found.Add(row);
        }

        return found;
    }

    public async ValueTask<SandboxPayload> Create(ApiRequest request, string slug, Instant? startAt, bool copy)
    {
        if (slug.Length > LongestSlug || !TenantId.TryParse(slug, out _) || slug.Contains("--", StringComparison.Ordinal) || !TenantId.TryParse($"{request.Tenant}--{slug}", out var sandbox))
            return SandboxPayload.Refused(Refusal.Validation("sandbox.slug", $"1 to {LongestSlug} of a-z, 0-9 and inner hyphens are needed, and the whole key has 64 at most.", "slug"));
        var parent = await request.Configuration();
        var now = await request.Now();
        // Nobody else can have this name, so that saying it is taken tells nothing about others.
        if (await tenants.Find(sandbox, request.Cancellation) is not null)
            return SandboxPayload.Refused(Refusal.Conflict("sandbox.exists", "There is or was such a sandbox.", "slug"));
        var registered = await grains.Tenant(request.Tenant).CreateSandbox(new CreateSandbox(sandbox), request.Actor);
        if (registered.Refusal is { } refusal)
            return SandboxPayload.Refused(refusal);
        var configuration = copy ? parent with { Webhooks = [] } : TenantConfigurations.Default(sandbox, parent.Name, parent.Language);
        configuration = configuration with { Tenant = sandbox, OwnClock = true, Name = $"{parent.Name} ({slug})" };
        await clocks.Start(sandbox, startAt ?? now, request.Cancellation);
        var made = await Apart(() => grains.Tenant(sandbox).Create(new CreateTenant(configuration) { SandboxOf = request.Tenant }, request.Actor));
        if (made.Refusal is { } notMade)
            return SandboxPayload.Refused(notMade);
        var principal = request.Principal;
        await users.Add(
            sandbox, new UserRow { Id = principal.User, Name = principal.Name, Role = RoleNames.NameOf(Role.TenantAdmin) }, request.Cancellation);
        var key = await keys.Create(new ApiKeyRequest(sandbox, "Sandbox", principal.User, Role.TenantAdmin), request.Cancellation);
        request.Note(AuditActions.SandboxCreated, "sandbox", sandbox.Value, ("key", key.IsSuccess ? AuditTrail.MarkOf(key.Value.Key.Hash) : null));
        return key.IsSuccess
            ? new SandboxPayload(await tenants.Find(sandbox, request.Cancellation), key.Value.Secret, [])
            : SandboxPayload.Refused(key.Refusal);
    }

    public async ValueTask<SandboxPayload> Close(ApiRequest request, string key)
    {
        var open = await List(request.Tenant, request.Cancellation);
        if (open.FirstOrDefault(sandbox => sandbox.Id.Value == key) is not { } row)
            return SandboxPayload.Refused(InputErrors.NotFound("sandbox", "key"));
        foreach (var apiKey in await keys.List(row.Id, request.Cancellation))
            await keys.Revoke(row.Id, apiKey.Hash, request.Cancellation);
        var closed = await Apart(() => grains.Tenant(row.Id).Close(new CloseTenant("The sandbox was closed."), request.Actor));
        if (closed.Refusal is { } refusal)
            return SandboxPayload.Refused(refusal);
        request.Note(AuditActions.SandboxClosed, "sandbox", row.Id.Value);
        var forgotten = await grains.Tenant(request.Tenant).CloseSandbox(new CloseSandbox(row.Id), request.Actor);
        return forgotten.Refusal is { } notForgotten ? SandboxPayload.Refused(notForgotten) : new SandboxPayload(row, null, []);
    }

    // The tenant of a flow of control is set once, and this one's is the parent.
    private static Task<T> Apart<T>(Func<Task<T>> call)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(call);
    }
}

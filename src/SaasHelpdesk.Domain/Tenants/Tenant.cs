using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>
/// The tenant as pure functions. Its stream holds every version of its configuration for ever. Nothing here reads a clock or touches the outside.
/// </summary>
public static partial class Tenant
{
    private const int MaxSandboxes = 5;

    /// <summary>The events of a command; none if it says what already is.</summary>
    /// <param name="state">The tenant, or null if it does not exist yet.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">When and by whom.</param>
    /// <returns>
    /// The events, or the refusal: <c>tenant.not-found</c>, <c>tenant.exists</c>, <c>tenant.closed</c>, <c>tenant.reason-missing</c>,
    /// <c>sandbox.nested</c>, <c>sandbox.exists</c>, <c>sandbox.limit</c>, <c>configuration.version</c>, <c>configuration.own-clock</c>, or the first of <see cref="TenantConfiguration.Validate"/>.
    /// </returns>
    public static Result<ImmutableArray<TenantEvent>> Decide(TenantState? state, TenantCommand command, TenantContext context)
    {
        if (command is CreateTenant create)
            return state is null ? Create(create, context) : TenantErrors.Exists(context.Tenant);
        if (state is null)
            return TenantErrors.NotFound(context.Tenant);
        return command switch
        {
            PublishConfiguration c => Publish(state, c, context),
            CloseTenant c when string.IsNullOrWhiteSpace(c.Reason) => TenantErrors.ReasonMissing(),
            CloseTenant c when state.Active => Stamp(state.LastAt, context, new TenantClosed(c.Reason.Trim())),
            ReopenTenant when !state.Active => Stamp(state.LastAt, context, new TenantReopened()),
            CloseTenant or ReopenTenant => ImmutableArray<TenantEvent>.Empty,
            CreateSandbox c => CreateSandbox(state, c, context),
            CloseSandbox c when state.Sandboxes.Contains(c.Sandbox) => Stamp(state.LastAt, context, new SandboxClosed(c.Sandbox)),
            CloseSandbox => ImmutableArray<TenantEvent>.Empty,
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "A tenant does not know this command."),
        };
    }

    private static Result<ImmutableArray<TenantEvent>> Create(CreateTenant command, TenantContext context)
    {
        var configuration = command.Configuration;
        if (configuration.Tenant != context.Tenant)
            return ConfigurationErrors.ForeignTenant(configuration.Tenant);
        if (configuration.Validate() is [var first, ..])
            return first;
        var numbered = PartVersioning.Number(configuration, current: null, ImmutableSortedDictionary<string, int>.Empty);
        return Stamp(
            Instant.MinValue,
            context,
            new TenantCreated(context.Tenant, command.Provider) { SandboxOf = command.SandboxOf },
            new ConfigurationPublished(numbered, Note: null));
    }

    private static Result<ImmutableArray<TenantEvent>> CreateSandbox(TenantState state, CreateSandbox command, TenantContext context)
    {
        if (!state.Active)
            return TenantErrors.Closed(state.Id);
        if (state.SandboxOf is not null)
            return TenantErrors.NestedSandbox();
        if (state.Sandboxes.Contains(command.Sandbox))
            return TenantErrors.SandboxExists();
        return state.Sandboxes.Length >= MaxSandboxes
            ? TenantErrors.TooManySandboxes(MaxSandboxes)
            : Stamp(state.LastAt, context, new SandboxCreated(command.Sandbox));
    }

    private static Result<ImmutableArray<TenantEvent>> Publish(TenantState state, PublishConfiguration command, TenantContext context)
    {
        var edited = command.Configuration;
        if (!state.Active)
            return TenantErrors.Closed(state.Id);
        if (edited.Tenant != state.Id)
            return ConfigurationErrors.ForeignTenant(edited.Tenant);
        if (command.ExpectedVersion != state.ConfigurationVersion)
            return ConfigurationErrors.Version(command.ExpectedVersion, state.ConfigurationVersion);
        if (edited.Validate() is [var first, ..])
            return first;
        if (state.Configuration is { } current)
        {
            if (ChangedFieldType(current, edited) is { } refusal)
                return refusal;
            // Its armed timers would wait for a clock that nobody moves, or fire on one that somebody has moved.
            if (current.OwnClock != edited.OwnClock)
                return ConfigurationErrors.OwnClockChanged();
            // Versions are counted here, not by the editor, so that they must not count as a difference.
            var numbered = PartVersioning.Number(edited, current, state.PartVersions);
            if (PartVersioning.SameContent(numbered, current))
                return ImmutableArray<TenantEvent>.Empty;
            edited = numbered;
        }

        return Stamp(state.LastAt, context, new ConfigurationPublished(edited, command.Note));
    }

    private static Refusal? ChangedFieldType(TenantConfiguration current, TenantConfiguration edited)
    {
        for (var i = 0; i < edited.Fields.Length; i++)
        {
            if (current.Field(edited.Fields[i].Id) is { } before && before.Type != edited.Fields[i].Type)
                return ConfigurationErrors.FieldTypeChanged(before.Id, $"fields[{i}].type");
        }

        return null;
    }

    private static ImmutableArray<TenantEvent> Stamp(Instant last, TenantContext context, params ReadOnlySpan<TenantEvent> events)
    {
        var at = Instant.Max(Microseconds.Floor(context.Now), last);
        var stamped = ImmutableArray.CreateBuilder<TenantEvent>(events.Length);
        foreach (var @event in events)
            stamped.Add(@event with { At = at, By = context.By == Actor.System ? null : context.By });
        return stamped.MoveToImmutable();
    }
}

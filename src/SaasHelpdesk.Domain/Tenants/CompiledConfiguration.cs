using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>One configuration version, checked and made ready: what commands and clocks work with. Immutable, safe to share.</summary>
public sealed class CompiledConfiguration
{
    private readonly Dictionary<CalendarId, BusinessCalendar> _calendars;
    private readonly Dictionary<PolicyId, SlaTerms> _terms;

    private CompiledConfiguration(
        TenantConfiguration configuration,
        Dictionary<CalendarId, BusinessCalendar> calendars,
        Dictionary<PolicyId, SlaTerms> terms,
        CompiledRouting routing) =>
        (Configuration, _calendars, _terms, Routing) = (configuration, calendars, terms, routing);

    /// <summary>The configuration as the tenant wrote it.</summary>
    public TenantConfiguration Configuration { get; }

    /// <summary>The intake rules.</summary>
    public CompiledRouting Routing { get; }

    /// <summary>A calendar of this version, or null if it has no such calendar.</summary>
    public BusinessCalendar? Calendar(CalendarId calendar) => _calendars.GetValueOrDefault(calendar);

    /// <summary>The terms of a policy in this version, or null if it has no such policy.</summary>
    public SlaTerms? Terms(PolicyId policy) => _terms.GetValueOrDefault(policy);

    /// <summary>Compiles calendars, ladders and policies; the first thing that cannot be compiled is the refusal.</summary>
    public static Result<CompiledConfiguration> Compile(TenantConfiguration configuration)
    {
        var calendars = new Dictionary<CalendarId, BusinessCalendar>();
        foreach (var definition in configuration.Calendars)
        {
            var calendar = BusinessCalendar.Compile(definition);
            if (!calendar.IsSuccess)
                return calendar.Refusal;
            calendars[definition.Id] = calendar.Value;
        }

        var ladders = new Dictionary<LadderId, EscalationLadder>();
        foreach (var ladder in configuration.Ladders)
        {
            var merged = LadderMerge.Merge(ladder, ladder.Inherits is { } parent ? configuration.ProviderLadder(parent) : null);
            if (!merged.IsSuccess)
                return merged.Refusal;
            ladders[ladder.Id] = merged.Value.Ladder;
        }

        var terms = new Dictionary<PolicyId, SlaTerms>();
        foreach (var policy in configuration.Policies)
        {
            var compiled = SlaTerms.Compile(policy, calendars, ladders, configuration.Version);
            if (!compiled.IsSuccess)
                return compiled.Refusal;
            terms[policy.Id] = compiled.Value;
        }

        var routing = CompiledRouting.Compile(configuration.Routing);
        return routing.IsSuccess ? new CompiledConfiguration(configuration, calendars, terms, routing.Value) : routing.Refusal;
    }
}

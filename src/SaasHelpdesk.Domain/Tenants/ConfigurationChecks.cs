using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>The rules that a configuration must keep. One run collects everything that is wrong, with the paths of the fields.</summary>
internal sealed partial class ConfigurationChecks
{
    public const int MaxName = 200;
    public const int MaxTag = 50;
    public const int MaxWeight = 100;
    public const int MaxCategoryLevels = 5;

    private static readonly Duration LongestSpan = Duration.FromDays(3653);

    private readonly TenantConfiguration _configuration;
    private readonly ConditionScope _scope;
    private readonly ImmutableArray<Refusal>.Builder _found = ImmutableArray.CreateBuilder<Refusal>();

    private ConfigurationChecks(TenantConfiguration configuration)
    {
        _configuration = configuration;
        _scope = new ConditionScope(
            configuration.Teams.Select(t => t.Id).ToHashSet(),
            configuration.Categories.Select(c => c.Path).ToHashSet(StringComparer.Ordinal));
    }

    public static ImmutableArray<Refusal> Run(TenantConfiguration configuration)
    {
        var checks = new ConfigurationChecks(configuration);
        checks.Name(configuration.Name, "name");
        checks.Known(configuration.Language, "language");
        checks.Statuses();
        checks.Priorities();
        checks.Calendars();
        checks.Policies();
        checks.Ladders();
        checks.Teams();
        checks.Categories();
        checks.Fields();
        checks.Routing();
        checks.Lifecycle();
        checks.Webhooks();
        return checks._found.ToImmutable();
    }

    private void Name(string? name, string field)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName)
            _found.Add(ConfigurationErrors.NameMissing(field));
    }

    private void Known<TEnum>(TEnum value, string field)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
            _found.Add(ConfigurationErrors.UnknownValue(field));
    }

    private void Span(Duration? span, string field)
    {
        if (span is { } s && (s <= Duration.Zero || s > LongestSpan))
            _found.Add(ConfigurationErrors.Span(field));
    }

    /// <summary>Counts, and finds ids that are missing or occur twice.</summary>
    private void Ids<T>(ImmutableArray<T> items, int limit, string field, Func<T, string> id, string member = "id", bool ignoreCase = false)
    {
        if (items.Length > limit)
            _found.Add(ConfigurationErrors.TooMany(limit, field));
        var seen = new HashSet<string>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            var text = id(items[i]);
            if (text.Length == 0)
                _found.Add(ConfigurationErrors.IdMissing($"{field}[{i}].{member}"));
            else if (!seen.Add(text))
                _found.Add(ConfigurationErrors.Duplicate(text, $"{field}[{i}].{member}"));
        }
    }

    private void KnownTeam(TeamId? team, string field)
    {
        if (team is { } id && !_scope.Teams.Contains(id))
            _found.Add(ConfigurationErrors.UnknownTeam(id, field));
    }

    private void Condition(Condition condition, string field) => _found.AddRange(ConditionValidation.Check(condition, field, _scope));

    /// <summary>Refusals of a part, with their paths moved under the part's own.</summary>
    private void Under(string field, ImmutableArray<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            _found.Add(refusal with { Field = refusal.Field is null ? field : $"{field}.{refusal.Field}" });
    }
}

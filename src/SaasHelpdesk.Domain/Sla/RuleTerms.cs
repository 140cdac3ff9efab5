using System.Collections.Immutable;
using SaasHelpdesk.Domain.Conditions;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>A rule made ready.</summary>
internal sealed class RuleTerms(CompiledCondition when)
{
    private const int Metrics = 6;
    private readonly TargetTerms?[] _targets = new TargetTerms?[Metrics];

    public CompiledCondition When { get; } = when;

    public TargetTerms? this[SlaMetric metric] => _targets[(int)metric];

    public ImmutableArray<TargetTerms> Targets => [.. _targets.OfType<TargetTerms>()];

    internal void Add(TargetTerms target) => _targets[(int)target.Metric] = target;
}

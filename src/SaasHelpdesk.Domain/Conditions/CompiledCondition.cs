using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Conditions;

/// <summary>
/// A condition made ready for evaluation: names became bits, values were parsed. Immutable and safe for use from many threads; evaluation
/// allocates nothing.
/// </summary>
public sealed class CompiledCondition
{
    private readonly Shape _shape;
    private readonly ConditionField _field;
    private readonly ConditionOperator _operator;
    private readonly ulong _bits;
    private readonly string[] _values = [];
    private readonly CompiledCondition[] _parts = [];

    private CompiledCondition(Condition source)
    {
        if (source.Field is { } field)
        {
            (_shape, _field, _operator) = (Shape.Leaf, field, source.Operator);
            if (TraitNames.Of(field) is { } names)
            {
                foreach (var value in source.Values)
                    _bits |= names[value];
                // A closed trait always has exactly one value, so that "none of these" is "one of the others".
                if (_operator == ConditionOperator.NotIn)
                    _bits = ~_bits;
            }
            else
            {
                _values = [.. source.Values];
            }
        }
        else if (source.Not is { } not)
        {
            (_shape, _parts) = (Shape.Not, [new CompiledCondition(not)]);
        }
        else if (!source.Any.IsEmpty)
        {
            (_shape, _parts) = (Shape.Any, [.. source.Any.Select(c => new CompiledCondition(c))]);
        }
        else
        {
            // No parts at all: always true.
            (_shape, _parts) = (Shape.All, [.. source.All.Select(c => new CompiledCondition(c))]);
        }
    }

    private enum Shape
    {
        All,
        Any,
        Not,
        Leaf,
    }

    /// <summary>Always true.</summary>
    public static CompiledCondition Always { get; } = new(Condition.Always);

    /// <summary>Compiles a condition once for many evaluations.</summary>
    /// <returns>The compiled condition, or the first refusal of <see cref="ConditionValidation.Check"/>.</returns>
    public static Result<CompiledCondition> Compile(Condition condition, string field = "when")
    {
        if (condition == Condition.Always)
            return Always;
        var refusals = ConditionValidation.Check(condition, field);
        return refusals.IsEmpty ? new CompiledCondition(condition) : refusals[0];
    }

    /// <summary>Whether a ticket with these properties fulfils the condition.</summary>
    public bool Matches(TicketTraits traits)
    {
        switch (_shape)
        {
            case Shape.All:
                foreach (var part in _parts)
                {
                    if (!part.Matches(traits))
                        return false;
                }

                return true;
            case Shape.Any:
                foreach (var part in _parts)
                {
                    if (part.Matches(traits))
                        return true;
                }

                return false;
            case Shape.Not:
                return !_parts[0].Matches(traits);
            default:
                return MatchesLeaf(traits);
        }
    }

    private bool MatchesLeaf(TicketTraits traits) => _field switch
    {
        ConditionField.Type => HasBit((int)traits.Type),
        ConditionField.Priority => HasBit((int)traits.Priority),
        ConditionField.Channel => HasBit((int)traits.Channel),
        ConditionField.Vip => HasBit(traits.Vip ? 1 : 0),
        ConditionField.Category => MatchesText(traits.Category),
        ConditionField.Organisation => MatchesText(traits.Organisation?.Value),
        ConditionField.Team => MatchesText(traits.Team?.Value),
        ConditionField.Tag => MatchesTags(traits),
        _ => throw new InvalidOperationException($"Unknown condition field {_field}."),
    };

    private bool HasBit(int value) => ((_bits >> value) & 1) != 0;

    private bool MatchesText(string? text) => _operator switch
    {
        ConditionOperator.IsSet => text is not null,
        ConditionOperator.NotIn => !IsOneOf(text, StringComparison.Ordinal),
        ConditionOperator.Under => LiesUnder(text),
        _ => IsOneOf(text, StringComparison.Ordinal),
    };

    private bool MatchesTags(TicketTraits traits)
    {
        if (_operator == ConditionOperator.IsSet)
            return !traits.Tags.IsDefaultOrEmpty;
        foreach (var tag in traits.Tags)
        {
            if (IsOneOf(tag, StringComparison.OrdinalIgnoreCase))
                return _operator == ConditionOperator.In;
        }

        return _operator == ConditionOperator.NotIn;
    }

    private bool IsOneOf(string? text, StringComparison comparison)
    {
        foreach (var value in _values)
        {
            if (string.Equals(text, value, comparison))
                return true;
        }

        return false;
    }

    private bool LiesUnder(string? path)
    {
        if (path is null)
            return false;
        foreach (var value in _values)
        {
            if (path.StartsWith(value, StringComparison.Ordinal) && (path.Length == value.Length || path[value.Length] == '/'))
                return true;
        }

        return false;
    }
}

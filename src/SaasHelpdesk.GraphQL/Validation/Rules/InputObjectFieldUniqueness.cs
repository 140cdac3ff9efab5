using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.6.3: a field of an input object is given once.</summary>
internal sealed class InputObjectFieldUniqueness(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(ValueNode value, ValuePosition position)
    {
        if (value is not ObjectValueNode { Fields.Count: > 1 } map)
        {
            return;
        }

        var byName = new Dictionary<string, ObjectFieldNode>();
        foreach (var entry in map.Fields)
        {
            if (!byName.TryAdd(entry.Name, entry))
            {
                Context.Report($"There can be only one input field named \"{entry.Name}\".", byName[entry.Name].Location, entry.Location);
            }
        }
    }
}

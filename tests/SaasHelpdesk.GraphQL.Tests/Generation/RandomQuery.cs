using System.Text;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>A valid document for a schema, with variables, from a seed.</summary>
internal sealed partial class RandomQuery(GraphQLSchema schema, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<(string Name, ICompositeType Type, string Text)> _fragments = [];
    private readonly List<string> _variables = [];
    private readonly List<string> _values = [];
    private int _names;
    private int _budget = 40;

    internal string Variables => $"{{{string.Join(',', _values)}}}";

    internal string Text()
    {
        var isMutation = schema.Mutation is not null && _random.Next(6) == 0;
        var set = Set(isMutation ? schema.Mutation! : schema.Query, 4);
        var text = new StringBuilder();
        var directive = _random.Next(6) == 0 ? $" @onDefinition(number: {Value(GraphQLTypes.Int, 1)})" : "";
        var isShort = !isMutation && _variables.Count == 0 && directive.Length == 0 && _random.Next(2) == 0;
        if (!isShort)
        {
            text.Append(_random.Next(4) == 0 ? "\"Described.\" " : "").Append(isMutation ? "mutation" : "query").Append(_random.Next(2) == 0 ? " Name" : "");
            text.Append(_variables.Count == 0 ? "" : $"({string.Join(", ", _variables)})").Append(directive).Append(' ');
        }

        text.Append(set);
        foreach (var fragment in _fragments)
        {
            text.Append("\nfragment ").Append(fragment.Name).Append(" on ").Append(fragment.Type.Name).Append(' ').Append(fragment.Text);
        }

        return text.ToString();
    }

    private string Set(ICompositeType type, int depth)
    {
        var selections = new List<string>();
        var count = _random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            // Asked for twice, a field merges with itself.
            selections.Add(selections.Count > 0 && _random.Next(12) == 0 ? selections[_random.Next(selections.Count)] : Selection(type, depth));
        }

        return $"{{ {string.Join(_random.Next(2) == 0 ? " " : "\n  ", selections)} }}";
    }

    private string Selection(ICompositeType type, int depth)
    {
        _budget--;
        return _random.Next(10) switch
        {
            0 => Alias() + "__typename" + Directives(),
            1 or 2 when depth > 0 && _budget > 0 => Inline(type, depth),
            3 when depth > 0 && _budget > 0 => Spread(type, depth),
            _ => Field(type, depth),
        };
    }

    private string Field(ICompositeType type, int depth)
    {
        var fields = type.Fields.Where(field => (depth > 0 && _budget > 0) || field.Type.NamedType.IsLeaf).ToList();
        if (fields.Count == 0)
        {
            return Alias() + "__typename";
        }

        var field = fields[_random.Next(fields.Count)];
        var text = Alias() + field.Name + Arguments(field.Arguments) + Directives();
        return field.Type.NamedType is ICompositeType below ? $"{text} {Set(below, depth - 1)}" : text;
    }

    private string Inline(ICompositeType type, int depth)
    {
        var condition = _random.Next(4) == 0 ? type : Overlapping(type);
        return $"...{(ReferenceEquals(condition, type) && _random.Next(2) == 0 ? "" : " on " + condition.Name)}{Directives()} {Set(condition, depth - 1)}";
    }

    private string Spread(ICompositeType type, int depth)
    {
        var known = _fragments.Where(fragment => Overlap(fragment.Type, type)).ToList();
        if (known.Count == 0 || _random.Next(2) == 0)
        {
            var condition = Overlapping(type);
            var text = (_random.Next(6) == 0 ? "@onDefinition " : "") + Set(condition, depth - 1);
            var name = $"F{_names++}";
            _fragments.Add((name, condition, text));
            return $"...{name}{Directives()}";
        }

        return $"...{known[_random.Next(known.Count)].Name}{Directives()}";
    }

    private ICompositeType Overlapping(ICompositeType type)
    {
        var types = schema.Types.OfType<ICompositeType>().Where(other => !other.Name.StartsWith("__", StringComparison.Ordinal) && Overlap(other, type)).ToList();
        return types[_random.Next(types.Count)];
    }

    private static bool Overlap(ICompositeType a, ICompositeType b) => Possible(a).Intersect(Possible(b)).Any();

    private static IReadOnlyList<IObjectType> Possible(ICompositeType type) => type is IAbstractType abstractType ? abstractType.PossibleTypes : [(IObjectType)type];

    private string Alias() => $"r{_names++}: ";

    private string Directives() => _random.Next(12) switch
    {
        0 => $" @include(if: {Value(GraphQLTypes.Boolean.NonNull(), 1)})",
        1 => $" @skip(if: {Value(GraphQLTypes.Boolean.NonNull(), 1)})",
        2 => $" @skip(if: {Value(GraphQLTypes.Boolean.NonNull(), 1)}) @include(if: {Value(GraphQLTypes.Boolean.NonNull(), 1)})",
        3 => " @onSelection" + Arguments(schema.FindDirective("onSelection")!.Arguments) + " @onSelection",
        _ => "",
    };
}

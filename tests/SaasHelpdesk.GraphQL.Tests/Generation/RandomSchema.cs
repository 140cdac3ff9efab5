using System.Text;

namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>A schema with every kind of type, from a seed, as text.</summary>
internal sealed class RandomSchema(int seed)
{
    private static readonly string[] Leaves = ["Int", "Float", "String", "Boolean", "ID", "E0", "E1", "S0"];
    private static readonly string[] Composites = ["N0", "N1", "N2", "O0", "O1", "O2", "O3", "U0", "U1"];
    private static readonly string[] Wrappers = ["{0}", "{0}", "{0}!", "[{0}]", "[{0}!]", "[{0}]!", "[{0}!]!", "[[{0}]]", "[[{0}!]!]!", "[[[{0}]!]]"];
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _names;

    internal string Text()
    {
        _text.AppendLine("""
            directive @onSelection(flag: Boolean = true, level: E0, map: In0) repeatable on FIELD | INLINE_FRAGMENT | FRAGMENT_SPREAD
            directive @onDefinition(number: Int) on QUERY | MUTATION | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
            enum E0 { A B C }
            enum E1 { ON OFF }
            scalar S0
            input In0 { id: ID, count: Int! = 3, levels: [E0!] }
            input One @oneOf { number: Int, text: String, map: In0, list: [Int!] }
            """);
        _text.AppendLine($"input In1 {{ first: In0!, second: One, more: [In1!], {InputFields(3)} }}");
        var n0 = Fields(2);
        var n1 = n0 + " " + Fields(1);
        var n2 = Fields(2);
        _text.AppendLine($"interface N0 {{ {n0} }} interface N1 implements N0 {{ {n1} }} interface N2 {{ {n2} }}");
        _text.AppendLine($"type O0 implements N0 {{ {n0} {Fields(2)} }} type O1 implements N0 & N1 {{ {n1} {Fields(2)} }}");
        _text.AppendLine($"type O2 implements N2 & N1 & N0 {{ {n1} {n2} }} type O3 {{ {Fields(3)} }}");
        _text.AppendLine("union U0 = O0 | O3 union U1 = O1 | O2 | O3");
        _text.AppendLine($"type Query {{ {Fields(6)} {string.Join(' ', Composites.Select(type => $"q{type}: {type}"))} }} type Mutation {{ {Fields(3)} }}");
        return _text.ToString();
    }

    private string Fields(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Field()));

    private string Field()
    {
        var arguments = _random.Next(3) == 0 ? $"({string.Join(", ", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Argument()))})" : "";
        var type = _random.Next(5) < 3 ? Leaves[_random.Next(Leaves.Length)] : Composites[_random.Next(Composites.Length)];
        return $"f{_names++}{arguments}: {string.Format(null, Wrappers[_random.Next(Wrappers.Length)], type)}";
    }

    private string InputFields(int count) => string.Join(", ", Enumerable.Range(0, count).Select(_ => Argument()));

    private string Argument() => $"a{_names++}: " + _random.Next(12) switch
    {
        0 => "Int = 7",
        1 => "Int!",
        2 => "[Int!]! = [1, 2]",
        3 => "E0! = B",
        4 => "[E1]",
        5 => "String",
        6 => "Float! = 1.5",
        7 => "[[Boolean!]]",
        8 => "In0 = {count: 9, levels: [A]}",
        9 => "[One!]",
        10 => "S0",
        _ => "ID!",
    };
}

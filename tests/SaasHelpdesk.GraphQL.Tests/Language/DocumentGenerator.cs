using System.Globalization;
using System.Text;

namespace SaasHelpdesk.GraphQL.Tests.Language;

/// <summary>Makes documents of all definitions that the grammar has, from a seed.</summary>
internal sealed class DocumentGenerator(int seed)
{
    private readonly Random _random = new(seed);

    internal string Document() => string.Join('\n', Many(1, 4, Definition));

    private string Definition() => _random.Next(10) switch
    {
        0 => SelectionSet(3),
        1 or 2 => $"{Described()}{Pick("query", "mutation", "subscription")} {Maybe(Name)} {Maybe(Variables)} {Directives()} {SelectionSet(3)}",
        3 => $"{Described()}fragment {Name()} on {Name()} {Directives()} {SelectionSet(3)}",
        4 => $"{Described()}{Pick("type", "interface")} {Name()} {Maybe(() => "implements " + string.Join(" & ", Many(1, 3, Name)))} {ConstDirectives()} {{ {string.Join(' ', Many(1, 3, Field))} }}",
        5 => $"{Described()}input {Name()} {ConstDirectives()} {{ {string.Join(' ', Many(1, 3, InputValue))} }}",
        6 => $"{Described()}enum {Name()} {ConstDirectives()} {{ {string.Join(' ', Many(1, 3, () => Described() + Name() + ConstDirectives()))} }}",
        7 => $"{Described()}union {Name()} {ConstDirectives()} = {string.Join(" | ", Many(1, 3, Name))}",
        8 => $"{Described()}directive @{Name()} {Maybe(() => $"({string.Join(' ', Many(1, 3, InputValue))})")} {Maybe(() => "repeatable")} on {string.Join(" | ", Many(1, 3, () => Pick("FIELD", "QUERY", "OBJECT")))}",
        _ => $"{Described()}{Pick($"scalar {Name()} {ConstDirectives()}", $"schema {ConstDirectives()} {{ query: {Name()} }}")}",
    };

    private string SelectionSet(int depth) => $"{{ {string.Join(' ', Many(1, 4, () => Selection(depth)))} }}";

    private string Selection(int depth) => _random.Next(6) switch
    {
        0 => $"...{Name()} {Directives()}",
        1 when depth > 0 => $"... {Maybe(() => "on " + Name())} {Directives()} {SelectionSet(depth - 1)}",
        _ => $"{Maybe(() => Name() + ":")} {Name()} {Arguments(isConst: false)} {Directives()} {(depth > 0 ? Maybe(() => SelectionSet(depth - 1)) : "")}",
    };

    private string Variables() => $"({string.Join(", ", Many(1, 3, () => $"{Described()}${Name()}: {Type()} {Maybe(() => "= " + Value(2, isConst: true))} {ConstDirectives()}"))})";

    private string Field() => $"{Described()}{Name()}{Maybe(() => $"({string.Join(' ', Many(1, 3, InputValue))})")}: {Type()} {ConstDirectives()}";

    private string InputValue() => $"{Described()}{Name()}: {Type()} {Maybe(() => "= " + Value(2, isConst: true))} {ConstDirectives()}";

    private string Type() => _random.Next(3) switch
    {
        0 => $"[{Type()}]{Maybe(() => "!")}",
        _ => Name() + Maybe(() => "!"),
    };

    private string Directives() => Maybe(() => string.Join(' ', Many(1, 2, () => $"@{Name()}{Arguments(isConst: false)}")));

    private string ConstDirectives() => Maybe(() => string.Join(' ', Many(1, 2, () => $"@{Name()}{Arguments(isConst: true)}")));

    private string Arguments(bool isConst) => Maybe(() => $"({string.Join(", ", Many(1, 3, () => $"{Name()}: {Value(2, isConst)}"))})");

    private string Value(int depth, bool isConst) => _random.Next(9) switch
    {
        0 => _random.Next().ToString(CultureInfo.InvariantCulture),
        1 => Pick("-1.5", "1e10", "0.25E-3"),
        2 => Text(),
        3 => Pick("true", "false", "null"),
        4 when depth > 0 => $"[{string.Join(' ', Many(0, 3, () => Value(depth - 1, isConst)))}]",
        5 when depth > 0 => $"{{{string.Join(", ", Many(0, 3, () => $"{Name()}: {Value(depth - 1, isConst)}"))}}}",
        6 when !isConst => $"${Name()}",
        _ => Name(),
    };

    private string Described() => Maybe(() => Text() + "\n");

    private string Text() => Pick("\"plain\"", "\"esc \\\" \\u{1F600} \\n\"", "\"\"\"\n  block\n    \\\"\"\" more\n\"\"\"", "\"\"\" one \"\"\"", "\"\"", "\"ü€😀\"");

    private string Name()
    {
        var name = new StringBuilder(Pick("a", "B", "_", "on", "type", "query"));
        return name.Append(_random.Next(1000)).ToString();
    }

    private string Maybe(Func<string> make) => _random.Next(3) == 0 ? make() : "";

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private List<string> Many(int least, int most, Func<string> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];
}

using System.Text.RegularExpressions;

namespace SaasHelpdesk.GraphQL.Types.Coordinates;

/// <summary>
/// The name of a schema element (section 2.14): <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>,
/// <c>@directive</c>, <c>@directive(argument:)</c>.
/// </summary>
public sealed partial record SchemaCoordinate
{
    private SchemaCoordinate(bool isDirective, string name, string? member, string? argument) =>
        (IsDirective, Name, Member, Argument) = (isDirective, name, member, argument);

    /// <summary>Is the element a directive or an argument of one?</summary>
    public bool IsDirective { get; }

    /// <summary>Name of the type, or of the directive without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>Name of the field, input field or enum value; null if the coordinate has none.</summary>
    public string? Member { get; }

    /// <summary>Name of the argument; null if the coordinate has none.</summary>
    public string? Argument { get; }

    /// <summary>The element that contains this one; null for types and directives.</summary>
    public SchemaCoordinate? Container => (Member, Argument) switch
    {
        (null, null) => null,
        (_, null) => new SchemaCoordinate(IsDirective, Name, null, null),
        _ => new SchemaCoordinate(IsDirective, Name, Member, null),
    };

    /// <summary>Reads a coordinate. White space and comments are no part of it.</summary>
    /// <exception cref="FormatException">The text is not a schema coordinate.</exception>
    public static SchemaCoordinate Parse(string text)
    {
        var match = Grammar().Match(text);
        return match.Success
            ? new SchemaCoordinate(match.Groups["at"].Success, match.Groups["name"].Value, Part(match, "member"), Part(match, "argument"))
            : throw new FormatException($"\"{text}\" is not a schema coordinate.");
    }

    /// <summary>The coordinate as it is parsed.</summary>
    public override string ToString() =>
        $"{(IsDirective ? "@" : "")}{Name}{(Member is null ? "" : "." + Member)}{(Argument is null ? "" : $"({Argument}:)")}";

    private static string? Part(Match match, string group) => match.Groups[group].Success ? match.Groups[group].Value : null;

    [GeneratedRegex(@"\A(?:(?<at>@)(?<name>[_A-Za-z][_0-9A-Za-z]*)|(?<name>[_A-Za-z][_0-9A-Za-z]*)(?:\.(?<member>[_A-Za-z][_0-9A-Za-z]*))?)(?:(?<=[@.]\w+)\((?<argument>[_A-Za-z][_0-9A-Za-z]*):\))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}

using System.Text.RegularExpressions;

namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>A C# file of the repository.</summary>
internal sealed partial class SourceFile(string root, string path)
{
    private readonly Lazy<string> _text = new(() => File.ReadAllText(System.IO.Path.Combine(root, path)));
    private readonly Lazy<string> _code = new(() => CSharpText.CodeOf(File.ReadAllText(System.IO.Path.Combine(root, path))));

    /// <summary>From the root of the repository, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>File name without <c>.cs</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The project's name: the second folder.</summary>
    public string Project => Path.Split('/')[1];

    public string Text => _text.Value;

    /// <summary>The text without comments, strings and characters.</summary>
    public string Code => _code.Value;

    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>The types that stand in no other type. Namespaces have no braces, so they start in the first column.</summary>
    public IEnumerable<TopLevelType> Types =>
        TypeDeclaration().Matches(Code).Select(match => new TopLevelType(match.Groups["kind"].Value, match.Groups["name"].Value, BasesOf(match)));

    public string? Namespace => NamespaceDeclaration().Match(Code) is { Success: true } match ? match.Groups["name"].Value : null;

    private string BasesOf(Match declaration)
    {
        var end = Code.AsSpan(declaration.Index).IndexOfAny('{', ';');
        var head = end < 0 ? Code[declaration.Index..] : Code.Substring(declaration.Index, end);
        return BaseList().Match(head).Groups["bases"].Value;
    }

    [GeneratedRegex(
        @"^(\[[^\]\n]*\]\s*)*((public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*" +
        @"(?<kind>record\s+struct|record\s+class|record|class|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"(^|\)|>|\s)\s*:\s*(?<bases>[\s\S]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex BaseList();
}

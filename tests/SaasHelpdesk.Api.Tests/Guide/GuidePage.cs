using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Guide;

/// <summary>
/// A page of the guide as its examples. Comments steer them: <c>&lt;!-- as: requester --&gt;</c> says who asks from here on, and
/// <c>&lt;!-- later: PT1H --&gt;</c> lets time pass.
/// </summary>
internal sealed partial class GuidePage
{
    public const string Folder = "infra/docs/api";

    private readonly List<GuideExample> _examples = [];
    private readonly List<GuideBlock> _excerpts = [];

    private GuidePage(string path, string text) => (Path, Text) = (path, text);

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(RepositoryFile.PathOf(Folder), "*.md").Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<GuideExample> Examples => _examples;

    /// <summary>Blocks that show a part of a file: <c>ts infra/…</c>.</summary>
    public IReadOnlyList<GuideBlock> Excerpts => _excerpts;

    public static GuidePage Read(string name)
    {
        var path = $"{Folder}/{name}";
        var page = new GuidePage(path, RepositoryFile.Read(path));
        page.Parse();
        return page;
    }

    private void Parse()
    {
        var (actor, later) = ("agent", Duration.Zero);
        GuideBlock? request = null, variables = null;
        foreach (var (comment, block) in Parts())
        {
            if (comment is ("as", var who))
                actor = who;
            else if (comment is ("later", var time))
                later += DurationPattern.Roundtrip.Parse(time) is { Success: true } parsed ? parsed.Value : PeriodPattern.NormalizingIso.Parse(time).Value.ToDuration();
            switch (block?.Info)
            {
                case null or "text":
                    break;
                case "graphql" or "sh":
                    Assert.True(request is null, $"{Path}:{request?.Line}: the request shows no response.");
                    (request, variables) = (block, null);
                    break;
                case "json variables":
                    variables = block;
                    break;
                case "json response" or "http response" or "events response":
                    Assert.True(request is not null, $"{Path}:{block.Line}: a response to no request.");
                    _examples.Add(new(request, variables, block, actor, later));
                    (request, later) = (null, Duration.Zero);
                    break;
                case var info when info.StartsWith("ts ", StringComparison.Ordinal):
                    _excerpts.Add(block);
                    break;
                default:
                    Assert.Fail($"{Path}:{block.Line}: a block '{block.Info}', which nothing executes.");
                    break;
            }
        }

        Assert.True(request is null, $"{Path}:{request?.Line}: the request shows no response.");
    }

    private IEnumerable<((string Name, string Value)? Comment, GuideBlock? Block)> Parts()
    {
        var lines = Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i + 1, line => line == "```");
                Assert.True(end > 0, $"{Path}:{i + 1}: the block does not end.");
                yield return (null, new GuideBlock(lines[i][3..].Trim(), string.Join('\n', lines[(i + 1)..end]), i + 1));
                i = end;
            }
            else if (Comment().Match(lines[i]) is { Success: true } comment)
                yield return ((comment.Groups[1].Value, comment.Groups[2].Value), null);
        }
    }

    [GeneratedRegex(@"^<!-- (\w+): (\S+) -->$")]
    private static partial Regex Comment();
}

using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Guide;

public sealed class ErrorCatalogueTests
{
    private const string Page = GuidePage.Folder + "/errors.md";

    /// <summary>A code is a promise to programs: a new or changed one shows in review.</summary>
    [Fact]
    public void Page_should_list_every_code()
    {
        var text = Replaced(RepositoryFile.Read(Page), "top-level", ErrorCatalogue.PrintTopLevel());
        RepositoryFile.Matches(Page, Replaced(text, "refusals", ErrorCatalogue.Print()));
    }

    [Fact]
    public void Refusals_should_have_codes_that_can_be_listed() => Assert.Empty(ErrorCatalogue.Unread());

    // The part between two comments is written by the program.
    private static string Replaced(string page, string part, string text)
    {
        var (begin, end) = ($"<!-- begin {part} -->\n", $"\n<!-- end {part} -->");
        var (from, to) = (page.IndexOf(begin, StringComparison.Ordinal) + begin.Length, page.IndexOf(end, StringComparison.Ordinal));
        Assert.True(from >= begin.Length && to >= from, $"{Page} has no part '{part}'.");
        return page[..from] + text.TrimEnd('\n') + page[to..];
    }
}

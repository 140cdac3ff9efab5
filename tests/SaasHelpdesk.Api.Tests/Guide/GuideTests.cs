using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Guide;

/// <summary>Every example of the guide, executed: a request and, to the letter, the response that the page shows.</summary>
[Collection(OneHost.Name)]
public sealed class GuideTests
{
    public static TheoryData<string> Pages => [.. GuidePage.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Examples_should_answer_as_the_page_shows(string name)
    {
        var page = GuidePage.Read(name);
        if (page.Examples.Count == 0)
            return;
        var host = new ApiHost { IsStepped = true };
        await host.InitializeAsync();
        try
        {
            var tenant = await host.NewTenant("acme");
            await host.MakeAvailable(tenant);
            var run = new GuideRun(host, tenant);
            var lines = page.Text.Split('\n').ToList();
            var moved = 0;
            foreach (var example in page.Examples)
            {
                var actual = (await run.Respond(example)).Split('\n');
                var shown = example.Response.Text.Split('\n');
                lines.RemoveRange(example.Response.Line + moved, example.Response.Text.Length == 0 ? 0 : shown.Length);
                lines.InsertRange(example.Response.Line + moved, actual);
                moved += actual.Length - (example.Response.Text.Length == 0 ? 0 : shown.Length);
            }

            RepositoryFile.Matches(page.Path, string.Join('\n', lines));
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Excerpts_should_stand_in_their_files(string name)
    {
        var page = GuidePage.Read(name);
        foreach (var excerpt in page.Excerpts)
            Assert.True(RepositoryFile.Read(excerpt.Info.Split(' ')[1]).Contains(excerpt.Text, StringComparison.Ordinal), $"{page.Path}:{excerpt.Line} is not in the file.");
    }

    [Fact]
    public void Guide_should_have_examples_on_its_pages() => Assert.True(GuidePage.Names.Sum(name => GuidePage.Read(name).Examples.Count) >= 30);
}

using SaasHelpdesk.Api.Http.Explorer;

namespace SaasHelpdesk.Api.Tests.Http.Explorer;

public sealed class ExplorerFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helpdesk-explorer-");

    [Theory]
    [InlineData("assets/../secret.txt")]
    [InlineData("../secret.txt")]
    [InlineData("assets/..%2Fsecret.txt")]
    [InlineData("assets\\app.js")]
    [InlineData("ASSETS/APP.JS")]
    [InlineData("")]
    public void Find_should_know_nothing_but_the_names_of_its_files(string name)
    {
        var inside = _folder.CreateSubdirectory("explorer");
        inside.CreateSubdirectory("assets");
        File.WriteAllText(Path.Combine(_folder.FullName, "secret.txt"), "secret");
        File.WriteAllText(Path.Combine(inside.FullName, "assets", "app.js"), "script");
        var files = new ExplorerFiles(new ApiOptions { ExplorerFolder = inside.FullName });
        Assert.NotNull(files.Find("assets/app.js"));
        Assert.Null(files.Find(name));
    }

    [Fact]
    public void Find_should_know_nothing_when_the_page_was_not_built() =>
        Assert.Null(new ExplorerFiles(new ApiOptions { ExplorerFolder = Path.Combine(_folder.FullName, "missing") }).Find(ExplorerFiles.Index));

    public void Dispose() => _folder.Delete(recursive: true);
}

using SaasHelpdesk.Server.CommandLine;

namespace SaasHelpdesk.Server.Tests.CommandLine;

[Collection("Console")]
public sealed class TenantCommandsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helpdesk-test-");

    [Fact]
    public void Create_should_make_a_tenant_and_print_its_key_once()
    {
        var (exit, output, error) = Run("tenant", "create", "acme", "--name", "Acme GmbH", "--admin-email", "Ada@acme.example", "--language", "De");
        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"^Tenant acme: /t/acme/graphql\n  Authorization: Bearer hd_[A-Za-z0-9_-]{40,}\n$", output);
        Assert.Equal((2, "", "There is a tenant 'acme' already.\n"), Run("tenant", "create", "acme", "--name", "Acme", "--admin-email", "ada@acme.example"));
        var another = Run("key", "create", "acme", "--role", "Agent", "--name", "Second");
        Assert.Equal(0, another.Exit);
        Assert.NotEqual(output, another.Output);
    }

    [Theory]
    [InlineData("Acme", "ada@acme.example", "is not a slug")]
    [InlineData("acme--box", "ada@acme.example", "is not a slug")]
    [InlineData("acme", "ada", "is not an e-mail address")]
    [InlineData("acme", "@acme.example", "is not an e-mail address")]
    public void Create_should_refuse_what_cannot_be_a_tenant(string slug, string email, string message)
    {
        var (exit, output, error) = Run("tenant", "create", slug, "--name", "Acme", "--admin-email", email);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_should_be_for_a_user_of_a_tenant_that_is_there()
    {
        Assert.Equal((2, "", "There is no open tenant 'nowhere'.\n"), Run("key", "create", "nowhere"));
        Assert.Equal(0, Run("tenant", "create", "acme", "--name", "Acme", "--admin-email", "ada@acme.example").Exit);
        Assert.Equal((2, "", "--user: acme has no user 'eve'.\n"), Run("key", "create", "acme", "--user", "eve"));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var (standardOutput, standardError) = (Console.Out, Console.Error);
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            var exit = HelpdeskCommandLine.Run([.. arguments, "--data", _folder.FullName]).GetAwaiter().GetResult();
            return (exit, output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(standardOutput);
            Console.SetError(standardError);
        }
    }
}

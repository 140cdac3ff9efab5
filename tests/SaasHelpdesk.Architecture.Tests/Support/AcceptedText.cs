namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>Text under review: what the code says now must be what a committed file says.</summary>
internal static class AcceptedText
{
    private const string Accept = "HELPDESK_ACCEPT";

    /// <summary>Compares, or with <c>HELPDESK_ACCEPT=1</c> rewrites the file.</summary>
    public static void Matches(string path, string current)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(file, current);
        var accepted = File.ReadAllText(file);
        if (accepted == current)
            return;
        var (before, after) = (accepted.Split('\n'), current.Split('\n'));
        Assert.Fail(
            $"{path} no longer says what the code says. If the change is meant, run these tests with {Accept}=1 and commit the file." +
            string.Concat(before.Except(after).Select(line => $"{Environment.NewLine}  - {line}")) +
            string.Concat(after.Except(before).Select(line => $"{Environment.NewLine}  + {line}")));
    }
}

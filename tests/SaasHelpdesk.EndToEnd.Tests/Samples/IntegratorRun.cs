using System.Text.Json.Nodes;

namespace SaasHelpdesk.EndToEnd.Tests.Samples;

/// <summary>How a run of the integrator sample ended.</summary>
/// <param name="ExitCode">What it says of errors is in the sample's README.</param>
/// <param name="Output">Results, a line of JSON each.</param>
/// <param name="Log">What went on meanwhile.</param>
internal sealed record IntegratorRun(int ExitCode, string Output, string Log)
{
    /// <summary>The last line of a run that must have succeeded.</summary>
    public JsonNode Result
    {
        get
        {
            Assert.True(ExitCode == 0, $"Ended with {ExitCode}: {Output}\n{Log}");
            return JsonNode.Parse(Output.Trim().Split('\n')[^1])!;
        }
    }

    public IReadOnlyList<JsonNode> Lines => [.. Output.Trim().Split('\n').Select(line => JsonNode.Parse(line)!)];
}

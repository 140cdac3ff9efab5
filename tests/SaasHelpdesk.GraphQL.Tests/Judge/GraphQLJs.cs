using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SaasHelpdesk.GraphQL.Tests.Judge;

/// <summary>graphql-js in a process of its own, asked line by line.</summary>
internal sealed class GraphQLJs : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private GraphQLJs(Process process) => _process = process;

    internal static async Task<GraphQLJs> StartAsync() => new(await NodeProject.StartAsync("judge/judge.mjs"));

    /// <summary>Builds the schema that the next questions are about.</summary>
    /// <returns>What is wrong with it.</returns>
    internal async Task<IReadOnlyList<string>> UseAsync(string schema) =>
        [.. (await AskAsync([new JsonObject { ["schema"] = schema }]))[0]["faults"]!.AsArray().Select(fault => fault!.GetValue<string>())];

    internal Task<IReadOnlyList<JsonNode>> JudgeAsync(IEnumerable<JudgedDocument> documents) => AskAsync(documents.Select(document => new JsonObject
    {
        ["document"] = document.Text,
        ["variables"] = document.Variables is null ? null : JsonNode.Parse(document.Variables),
    }));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>All questions are sent while answers are read, or both sides would wait for the other to read.</summary>
    private async Task<IReadOnlyList<JsonNode>> AskAsync(IEnumerable<JsonObject> questions)
    {
        using var deadline = new CancellationTokenSource(Limit);
        var asked = questions.Select(question => JsonSerializer.Serialize(question)).ToList();
        var sending = SendAsync();
        var answers = new List<JsonNode>(asked.Count);
        while (answers.Count < asked.Count)
        {
            var line = await _process.StandardOutput.ReadLineAsync(deadline.Token);
            Assert.True(line is not null, $"The judge went away: {await ErrorsAsync(line, deadline.Token)}");
            answers.Add(JsonNode.Parse(line)!);
        }

        await sending;
        return answers;

        async Task SendAsync()
        {
            foreach (var line in asked)
            {
                await _process.StandardInput.WriteLineAsync(line.AsMemory(), deadline.Token);
            }

            await _process.StandardInput.FlushAsync(deadline.Token);
        }
    }

    private async Task<string> ErrorsAsync(string? line, CancellationToken cancellation) =>
        line is null ? await _process.StandardError.ReadToEndAsync(cancellation) : "";
}

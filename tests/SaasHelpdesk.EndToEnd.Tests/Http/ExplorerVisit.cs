namespace SaasHelpdesk.EndToEnd.Tests.Http;

/// <summary>What a browser saw of the GraphiQL page.</summary>
/// <param name="Tabs">Names of the example tabs.</param>
/// <param name="Text">The answer to the first example, as far as it is on the screen.</param>
/// <param name="Docs">The start page of the schema's documentation.</param>
/// <param name="Runs">How each example went.</param>
/// <param name="Kept">Where the API key was found while signed in.</param>
/// <param name="Left">How much was left in the session storage after signing out.</param>
/// <param name="Complaints">Errors of scripts, of the console, of the content security policy, and failed requests.</param>
/// <param name="Foreign">Requests to other hosts.</param>
internal sealed record ExplorerVisit(
    IReadOnlyList<string> Tabs, string Text, string Docs, IReadOnlyList<ExampleRun> Runs, KeyTraces Kept, int Left, IReadOnlyList<string> Complaints, IReadOnlyList<string> Foreign);

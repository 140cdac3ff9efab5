namespace SaasHelpdesk.EndToEnd.Tests.Http;

/// <summary>How an example of the GraphiQL page went.</summary>
/// <param name="Name">Its tab.</param>
/// <param name="Answer">The data of its first answer, as JSON.</param>
/// <param name="Errors">Messages of the errors of all its answers.</param>
/// <param name="Shown">Whether data came up on the screen.</param>
internal sealed record ExampleRun(string Name, string Answer, IReadOnlyList<string> Errors, bool Shown);

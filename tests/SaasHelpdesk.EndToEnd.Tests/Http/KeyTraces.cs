namespace SaasHelpdesk.EndToEnd.Tests.Http;

/// <summary>In how many entries of each of the browser's stores the API key was found.</summary>
internal sealed record KeyTraces(int Session, int Local, string Cookies);

namespace SaasHelpdesk.Api.Loading;

/// <summary>How many active users an organisation has.</summary>
internal sealed record MemberCount(int Value);

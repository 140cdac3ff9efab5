using NodaTime;

namespace SaasHelpdesk.Api.Tests.Guide;

/// <summary>A request with the response that the page shows for it.</summary>
/// <param name="Request">A block of kind <c>graphql</c> or <c>sh</c>.</param>
/// <param name="Variables">The variables of an operation.</param>
/// <param name="Response">What has to come back.</param>
/// <param name="Actor">Who asks: <c>agent</c>, <c>requester</c>, <c>admin</c>.</param>
/// <param name="Later">How much time passes before.</param>
internal sealed record GuideExample(GuideBlock Request, GuideBlock? Variables, GuideBlock Response, string Actor, Duration Later)
{
    public bool IsShell => Request.Info == "sh";
}

using Microsoft.AspNetCore.Http;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Http.Idempotency;

/// <summary>Who sent a mutation, and how it is to be answered.</summary>
internal sealed record MutationCall(HttpContext Http, ResponseMedia Media, Principal Principal);

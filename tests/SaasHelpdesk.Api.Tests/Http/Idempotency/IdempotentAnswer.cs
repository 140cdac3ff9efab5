using System.Net;
using System.Text.Json;

namespace SaasHelpdesk.Api.Tests.Http.Idempotency;

/// <summary>How a mutation with an idempotency key was answered.</summary>
internal sealed record IdempotentAnswer(HttpStatusCode Status, JsonElement Body, bool Replayed);

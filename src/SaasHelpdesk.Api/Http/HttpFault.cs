using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;
using SaasHelpdesk.Api.Limits;
using SaasHelpdesk.GraphQL;

namespace SaasHelpdesk.Api.Http;

/// <summary>Why a request gets no further than HTTP, with a body that GraphQL clients can read.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable code, in <c>extensions.code</c>.</param>
/// <param name="Message">Text for the developer who sent the request.</param>
internal sealed record HttpFault(int Status, string Code, string Message)
{
    public static HttpFault NoTenant { get; } = new(StatusCodes.Status404NotFound, ApiErrorCodes.NotFound, "There is nothing here.");

    /// <summary>The same for a missing, unknown, expired and foreign key.</summary>
    public static HttpFault Unauthenticated { get; } = new(
        StatusCodes.Status401Unauthorized, ApiErrorCodes.Unauthenticated, "A valid API key of this tenant is needed: Authorization: Bearer hd_…");

    public static HttpFault Method { get; } = new(
        StatusCodes.Status405MethodNotAllowed, ErrorCodes.BadRequest, "GraphQL is served by POST, and queries also by GET.");

    public static HttpFault MutationByGet { get; } = new(
        StatusCodes.Status405MethodNotAllowed, ErrorCodes.BadRequest, "Mutations must be sent by POST.");

    public static HttpFault NotAcceptable { get; } = new(
        StatusCodes.Status406NotAcceptable, ErrorCodes.BadRequest, "Responses are application/graphql-response+json or application/json.");

    public static HttpFault MediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType, ErrorCodes.BadRequest, "The body must be application/json in UTF-8.");

    public static HttpFault TooLarge { get; } = new(
        StatusCodes.Status413PayloadTooLarge, ErrorCodes.LimitExceeded, "The request body is too large.");

    public static HttpFault UploadedBefore { get; } = new(
        StatusCodes.Status409Conflict, ApiErrorCodes.Conflict, "The bytes of this file have been stored before.");

    public static HttpFault Unavailable { get; } = new(
        StatusCodes.Status503ServiceUnavailable, ApiErrorCodes.Unavailable, "The service is not available right now.");

    public static HttpFault Internal { get; } = new(
        StatusCodes.Status500InternalServerError, ErrorCodes.InternalError, "An unexpected error occurred.");

    /// <summary>More entries of <c>extensions</c>: texts and whole numbers.</summary>
    public IReadOnlyDictionary<string, object?>? Details { get; init; }

    /// <summary>Seconds for <c>Retry-After</c>, or null.</summary>
    public long? RetryAfter { get; init; }

    public static HttpFault RateLimited(in RateVerdict verdict, Instant now) =>
        new(StatusCodes.Status429TooManyRequests, ApiErrorCodes.RateLimited, RateErrors.MessageOf(verdict))
        {
            Details = RateErrors.DetailsOf(verdict, now),
            RetryAfter = RateErrors.RetrySeconds(verdict),
        };

    /// <summary>The client is to send the document along once more; the message is what Apollo's clients look for.</summary>
    public static HttpFault PersistedQueryNotFound { get; } = new(
        StatusCodes.Status400BadRequest, ApiErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound");

    /// <summary>The client is to do without hashes; the message is what Apollo's clients look for.</summary>
    public static HttpFault PersistedQueryNotSupported { get; } = new(
        StatusCodes.Status400BadRequest, ApiErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");

    public static HttpFault PersistedQueryMismatch { get; } = new(
        StatusCodes.Status400BadRequest, ApiErrorCodes.PersistedQueryMismatch, "provided sha does not match query");

    public static HttpFault Origin { get; } = new(
        StatusCodes.Status403Forbidden, ApiErrorCodes.Forbidden, "Pages of this origin may not connect.");

    public static HttpFault TooManyConnections { get; } = new(
        StatusCodes.Status429TooManyRequests, ErrorCodes.LimitExceeded, "Too many connections.");

    public static HttpFault Busy(TurnRefusal refusal) => refusal switch
    {
        TurnRefusal.TenantBusy => new(
            StatusCodes.Status429TooManyRequests, ApiErrorCodes.RateLimited, "Too many operations of the tenant wait for their turn.")
        { RetryAfter = 1 },
        _ => new(StatusCodes.Status503ServiceUnavailable, ApiErrorCodes.Unavailable, "Too many operations wait for their turn.") { RetryAfter = 1 },
    };

    public static HttpFault Malformed(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    // What a well-formed request meets before it is executed is 200 by the older media type, as for any request error.
    private bool IsRequestError => this == PersistedQueryNotFound || this == PersistedQueryNotSupported;

    /// <summary>Answers the request with the fault.</summary>
    public async Task Write(HttpContext http, ResponseMedia media, string? traceId = null)
    {
        var response = http.Response;
        response.StatusCode = IsRequestError && !media.IsGraphQL ? StatusCodes.Status200OK : Status;
        response.ContentType = media.ContentType;
        response.Headers.CacheControl = "no-store";
        if (this == Unauthenticated)
            response.Headers.WWWAuthenticate = "Bearer realm=\"helpdesk\"";
        if (Status == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = this == MutationByGet ? "POST" : "GET, POST";
        if (RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        await using (var json = new Utf8JsonWriter(response.BodyWriter))
            Write(json, traceId);
        await response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private void Write(Utf8JsonWriter json, string? traceId)
    {
        json.WriteStartObject();
        json.WriteStartArray("errors"u8);
        json.WriteStartObject();
        json.WriteString("message"u8, Message);
        json.WriteStartObject("extensions"u8);
        json.WriteString("code"u8, Code);
        foreach (var (key, value) in Details ?? new Dictionary<string, object?>())
        {
            json.WritePropertyName(key);
            if (value is long number)
                json.WriteNumberValue(number);
            else
                json.WriteStringValue(value as string);
        }

        if (traceId is not null)
            json.WriteString("traceId"u8, traceId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

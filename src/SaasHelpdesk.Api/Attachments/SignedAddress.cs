using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.Attachments;

/// <summary>
/// Addresses that allow one thing with one file until they expire, to whoever has them: method, tenant, file and end are signed by
/// HMAC-SHA-256 with a key that only the file's row knows.
/// </summary>
internal static class SignedAddress
{
    private const string Expires = "expires";
    private const string Signature = "signature";

    /// <summary>The path and query under which <paramref name="method"/> is allowed until <paramref name="end"/>, rounded down to seconds.</summary>
    public static string Of(string method, TenantId tenant, Upload upload, Instant end)
    {
        var seconds = end.ToUnixTimeSeconds();
        var signature = WebEncoders.Base64UrlEncode(Sign(method, tenant, upload, seconds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/t/{tenant.Value}/files/{upload.File.Id.Value}?{Expires}={seconds}&{Signature}={signature}");
    }

    /// <summary>Whether a request carries an address of ours that has not expired.</summary>
    public static bool Allows(HttpRequest request, TenantId tenant, Upload upload, Instant now)
    {
        if (!long.TryParse(request.Query[Expires], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds <= now.ToUnixTimeSeconds()
            || request.Query[Signature] is not [{ Length: 43 } given])
        {
            return false;
        }

        try
        {
            var method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method;
            return CryptographicOperations.FixedTimeEquals(WebEncoders.Base64UrlDecode(given), Sign(method, tenant, upload, seconds));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static byte[] Sign(string method, TenantId tenant, Upload upload, long seconds) => HMACSHA256.HashData(
        upload.SigningKey.Span,
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{method}\n{tenant.Value}\n{upload.File.Id.Value}\n{seconds}")));
}

using System.Buffers.Text;
using System.Text;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Ids;

/// <summary>
/// A global id: kind, tenant and key in base64url, opaque to callers. It is a claim and nothing more: whoever reads one checks kind and tenant
/// against what is expected, and then looks for the thing within the tenant of the request.
/// </summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Tenant">The tenant that it claims.</param>
/// <param name="Key">The key within kind and tenant.</param>
internal readonly record struct GlobalId(NodeKind Kind, TenantId Tenant, string Key)
{
    private const int MaxBytes = 2 + 64 + 1 + 64;
    private const int MaxText = ((MaxBytes * 4) + 2) / 3;
    private const byte Separator = (byte)'/';

    /// <summary>Reads an id. Only the one spelling that <see cref="ToString"/> writes is accepted.</summary>
    public static bool TryParse(string text, out GlobalId id)
    {
        id = default;
        Span<byte> bytes = stackalloc byte[MaxBytes];
        if (text.Length is 0 or > MaxText || !Base64Text.TryDecode(text, bytes, out var length))
            return false;
        bytes = bytes[..length];
        if (length < 5 || !Ascii.IsValid(bytes) || bytes[1] != Separator || !Enum.IsDefined((NodeKind)bytes[0]))
            return false;
        var rest = bytes[2..];
        var end = rest.IndexOf(Separator);
        if (end <= 0 || end == rest.Length - 1 || !TenantId.TryParse(Encoding.ASCII.GetString(rest[..end]), out var tenant))
            return false;
        id = new GlobalId((NodeKind)bytes[0], tenant, Encoding.ASCII.GetString(rest[(end + 1)..]));
        return id.ToString() == text;
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[MaxBytes];
        bytes[0] = (byte)Kind;
        bytes[1] = Separator;
        var length = 2 + Encoding.ASCII.GetBytes(Tenant.Value, bytes[2..]);
        bytes[length++] = Separator;
        length += Encoding.ASCII.GetBytes(Key, bytes[length..]);
        return Base64Url.EncodeToString(bytes[..length]);
    }
}

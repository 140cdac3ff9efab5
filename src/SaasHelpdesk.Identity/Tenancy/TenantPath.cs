using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Identity.Tenancy;

/// <summary>Reads the tenant from a path <c>/t/{slug}/…</c>.</summary>
internal static class TenantPath
{
    private static readonly PathString Prefix = new("/t");

    /// <summary>Whether the path is a tenant's. Without regard to case, because routes are matched so, and none may slip past.</summary>
    public static bool IsTenants(PathString path) => path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The slug, if the path has a well-formed one.</summary>
    public static bool TryRead(PathString path, [NotNullWhen(true)] out TenantId? tenant)
    {
        tenant = null;
        if (!path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase, out var rest) || rest.Value is not { Length: > 1 } text)
            return false;
        var end = text.IndexOf('/', 1);
        if (!TenantId.TryParse(end < 0 ? text[1..] : text[1..end], out var id))
            return false;
        tenant = id;
        return true;
    }
}

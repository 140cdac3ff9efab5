using System.Text.Json;
using SaasHelpdesk.Api.Audit;

namespace SaasHelpdesk.Api.Requests;

/// <content>What the running mutation has done. Mutations of a request run one after the other.</content>
internal sealed partial class ApiRequest
{
    private AuditNote? _note;

    /// <summary>Says what the running mutation has done, for the audit log. Details that are null are left out.</summary>
    public void Note(string action, string targetKind, string targetKey, params ReadOnlySpan<(string Name, object? Value)> details)
    {
        var known = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in details)
        {
            if (value is not null)
                known.Add(name, value);
        }

        _note = new AuditNote(action, targetKind, targetKey, JsonSerializer.Serialize(known));
    }

    /// <summary>What the mutation has noted, or null; the next one starts without.</summary>
    public AuditNote? TakeNote()
    {
        var note = _note;
        _note = null;
        return note;
    }
}

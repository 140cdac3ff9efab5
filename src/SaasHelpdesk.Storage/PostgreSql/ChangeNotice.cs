using System.Globalization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>Changes as the text of a notice: the sender's node on the first line, then one change a line.</summary>
internal static class ChangeNotice
{
    public const string Channel = "helpdesk_changes";

    private const string None = "-";
    private const string Yes = "1";
    private const string No = "0";

    public static string LineOf(LedgerChange change)
    {
        var wake = change.NextWake is { } due ? Microseconds.RoundUp(due).ToString(CultureInfo.InvariantCulture) : None;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{change.Tenant.Value} {change.Stream} {change.Version} {wake} {(change.HasOutbox ? Yes : No)} {(change.OwnClock ? Yes : No)}");
    }

    /// <returns>The changes, or null if the notice is not one of ours.</returns>
    public static LedgerChanges? Parse(string text, out string node)
    {
        var lines = text.Split('\n');
        node = lines[0];
        var changes = new List<LedgerChange>(lines.Length - 1);
        foreach (var line in lines.AsSpan(1))
        {
            if (line.Split(' ') is not [var tenant, var stream, var version, var wake, var outbox, var ownClock] ||
                !TenantId.TryParse(tenant, out var owner) ||
                !long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            Instant? due = long.TryParse(wake, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var micros)
                ? Microseconds.ToInstant(micros)
                : null;
            changes.Add(new(owner, StreamId.Parse(stream), number, due, outbox == Yes, ownClock == Yes));
        }

        return new LedgerChanges(changes, Missed: false);
    }
}

using System.Globalization;

namespace SaasHelpdesk.Server.Tests.Replay.Support;

/// <summary>A row of a generated log.</summary>
internal sealed record LogRow(string Number, string State, DateTime? OpenedAt, DateTime UpdatedAt, string Priority, string Group)
{
    public const string Header = "number,incident_state,opened_at,sys_updated_at,priority,assignment_group,assigned_to";

    public string ToCsv() => string.Join(',', Number, State, Date(OpenedAt), Date(UpdatedAt), Priority, Group, "?");

    private static string Date(DateTime? at) => at?.ToString("dd-MM-yyyy HH:mm", CultureInfo.InvariantCulture) ?? "?";
}

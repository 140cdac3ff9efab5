using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime;
using NodaTime.Text;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Server.Replay;

/// <summary>Reads a whole incident log and checks every row before anything is written anywhere.</summary>
internal static class IncidentLog
{
    private const string Unknown = "?";
    private static readonly string[] RequiredColumns =
        ["number", "incident_state", "opened_at", "sys_updated_at", "priority", "assignment_group", "assigned_to"];

    private static readonly LocalDateTimePattern[] DatePatterns =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("d'-'M'-'uuuu H':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("d'-'M'-'uuuu H':'mm':'ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("d'/'M'/'uuuu H':'mm"),
    ];

    /// <summary>The rows in file order.</summary>
    /// <exception cref="IncidentLogException">A column is missing, or a row cannot be understood.</exception>
    public static IReadOnlyList<IncidentUpdate> Read(TextReader text)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = context => throw new IncidentLogException($"line {context.Context.Parser?.RawRow}, column 1: quotes do not match"),
            MissingFieldFound = null,
        });
        if (!csv.Read() || !csv.ReadHeader())
            throw IncidentLogException.At(1, RequiredColumns[0], "the file has no header line");
        var columns = new Columns(csv);
        var rows = new List<IncidentUpdate>();
        while (csv.Read())
            rows.Add(ReadRow(csv, columns, csv.Parser.RawRow));
        RequirePriorities(rows);
        return rows;
    }

    private static IncidentUpdate ReadRow(CsvReader csv, Columns columns, int line)
    {
        var number = Text(csv, columns.Number, "number", line);
        if (number.Length == 0 || number == Unknown)
            throw IncidentLogException.At(line, "number", "the incident has no number");
        var state = Text(csv, columns.State, "incident_state", line);
        if (!IncidentStates.Categories.ContainsKey(state))
            throw IncidentLogException.At(line, "incident_state", $"'{state}' is not a known state ({string.Join(", ", IncidentStates.Categories.Keys)})");
        var updatedAt = Date(Text(csv, columns.UpdatedAt, "sys_updated_at", line), "sys_updated_at", line);
        var opened = Text(csv, columns.OpenedAt, "opened_at", line);
        return new IncidentUpdate(
            line,
            number,
            state,
            opened == Unknown ? null : Date(opened, "opened_at", line),
            updatedAt,
            ReadPriority(Text(csv, columns.Priority, "priority", line), line),
            Known(Text(csv, columns.Group, "assignment_group", line)),
            Known(Text(csv, columns.Assignee, "assigned_to", line)),
            columns.Subject(csv));
    }

    private static string Text(CsvReader csv, int index, string column, int line) =>
        csv.TryGetField<string>(index, out var text) && text is not null
            ? text.Trim()
            : throw IncidentLogException.At(line, column, "the row ends before this column");

    private static string? Known(string text) => text is Unknown or "" ? null : text;

    private static Instant Date(string text, string column, int line)
    {
        foreach (var pattern in DatePatterns)
        {
            if (pattern.Parse(text) is { Success: true, Value: var local })
                return local.InUtc().ToInstant();
        }

        throw IncidentLogException.At(line, column, $"'{text}' is not a date of the form day-month-year hour:minute");
    }

    private static Priority? ReadPriority(string text, int line)
    {
        if (text is Unknown)
            return null;
        var digit = text.Length > 0 && (text.Length == 1 || !char.IsAsciiDigit(text[1])) ? text[0] - '0' : -1;
        return digit is >= 1 and <= 4
            ? (Priority)digit
            : throw IncidentLogException.At(line, "priority", $"'{text}' is not a priority from 1 to 4, such as '3 - Moderate'");
    }

    // Without a priority there is no target, and thus nothing to judge by.
    private static void RequirePriorities(List<IncidentUpdate> rows)
    {
        var known = rows.Where(row => row.Priority is not null).Select(row => row.Number).ToHashSet(StringComparer.Ordinal);
        if (rows.Find(row => !known.Contains(row.Number)) is { } row)
            throw IncidentLogException.At(row.Line, "priority", $"no row of {row.Number} has a priority");
    }

    private sealed class Columns
    {
        private readonly int _category;
        private readonly int _symptom;

        public Columns(CsvReader csv)
        {
            var header = csv.HeaderRecord!.Select(name => name.Trim()).ToList();
            if (RequiredColumns.FirstOrDefault(column => !header.Contains(column)) is { } missing)
                throw IncidentLogException.At(1, missing, "the column is missing");
            Number = header.IndexOf("number");
            State = header.IndexOf("incident_state");
            OpenedAt = header.IndexOf("opened_at");
            UpdatedAt = header.IndexOf("sys_updated_at");
            Priority = header.IndexOf("priority");
            Group = header.IndexOf("assignment_group");
            Assignee = header.IndexOf("assigned_to");
            _category = header.IndexOf("category");
            _symptom = header.IndexOf("u_symptom");
        }

        public int Number { get; }

        public int State { get; }

        public int OpenedAt { get; }

        public int UpdatedAt { get; }

        public int Priority { get; }

        public int Group { get; }

        public int Assignee { get; }

        public string Subject(CsvReader csv)
        {
            string?[] parts = [Part(csv, _category), Part(csv, _symptom)];
            var subject = string.Join(", ", parts.Where(part => part is not null));
            return subject.Length > 0 ? subject : "Incident";
        }

        private static string? Part(CsvReader csv, int index) =>
            index >= 0 && csv.TryGetField<string>(index, out var text) && text is not (null or "" or Unknown) ? text.Trim() : null;
    }
}

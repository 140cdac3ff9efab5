using System.Globalization;
using System.Text;

namespace SaasHelpdesk.Bench.Reporting;

/// <summary>Collects the findings of a run; says each at once and all of them as one table at the end.</summary>
internal sealed class Report
{
    private readonly List<Finding> _findings = [];

    public void Add(Finding finding)
    {
        _findings.Add(finding);
        Note($"{finding.Measure}: {finding.Median} {finding.Ratio} {finding.Verdict}".TrimEnd());
    }

    /// <summary>A detail that is not in the table.</summary>
    public static void Note(FormattableString text) => Note(text.ToString(CultureInfo.InvariantCulture));

    public string ToText()
    {
        string[][] rows =
        [
            ["measure", "median", "goal", "ratio", "verdict"],
            .. _findings.Select(finding => new[] { finding.Measure, finding.Median, finding.Goal, finding.Ratio, finding.Verdict }),
        ];
        var text = new StringBuilder().Append('\n');
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
                text.Append("| ").Append(row[column].PadRight(rows.Max(other => other[column].Length))).Append(' ');
            text.Append("|\n");
            if (ReferenceEquals(row, rows[0]))
                text.Append("|---|---|---|---|---|\n");
        }

        return text.ToString();
    }

    private static void Note(string text) => Console.WriteLine(text);
}

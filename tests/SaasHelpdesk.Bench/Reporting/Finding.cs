namespace SaasHelpdesk.Bench.Reporting;

/// <summary>One line of the table.</summary>
/// <param name="Measure">What was measured, with the database.</param>
/// <param name="Median">The median of the rounds, with its unit.</param>
/// <param name="Goal">The goal, or empty if there is none.</param>
/// <param name="Ratio">The ratio to what it was compared with in the same run, or empty.</param>
/// <param name="Met">Whether the goal was met, or null if there is none.</param>
internal sealed record Finding(string Measure, string Median, string Goal = "", string Ratio = "", bool? Met = null)
{
    public string Verdict => Met switch
    {
        true => "met",
        false => "missed",
        null => "",
    };
}

using System.Globalization;
using System.Text.RegularExpressions;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>Log messages can be found by number.</summary>
public sealed partial class LoggingTests
{
    private const int Range = 1000;

    // The ranges that infra/docs/operations.md names.
    private static readonly Dictionary<string, int> FirstIds = new(StringComparer.Ordinal)
    {
        ["SaasHelpdesk.GrainRuntime"] = 1000,
        ["SaasHelpdesk.Grains"] = 2000,
        ["SaasHelpdesk.Storage"] = 3000,
        ["SaasHelpdesk.Identity"] = 4000,
        ["SaasHelpdesk.Api"] = 5000,
        ["SaasHelpdesk.Server"] = 6000,
    };

    [Fact]
    public void Log_messages_should_have_an_event_id_of_their_own()
    {
        var messages = (
            from file in Repository.ProductSources
            from Match match in LogMessage().Matches(file.Code)
            let digits = EventId().Match(match.Value).Value
            select (File: file, Id: digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture))).ToList();
        var counts = messages.CountBy(message => message.Id).ToDictionary();
        HouseRule.Holds(
            "Every log message has an event id in its project's range, and no two share one.",
            from message in messages
            let first = FirstIds.GetValueOrDefault(message.File.Project)
            where message.Id < first || message.Id >= first + Range || counts[message.Id] > 1
            select new Violation(message.File.Path, $"logs with event id {message.Id}; {first} to {first + Range - 1} are this project's"));
    }

    [Fact]
    public void Code_should_log_through_generated_methods() =>
        HouseRule.Holds(
            "Messages are written by methods with [LoggerMessage], which costs nothing when nobody listens.",
            from file in Repository.ProductSources
            from Match match in DirectLog().Matches(file.Code)
            select new Violation(file.Path, $"calls {match.Value.Trim()}"));

    [GeneratedRegex(@"\[LoggerMessage\([^)]*\)")]
    private static partial Regex LogMessage();

    [GeneratedRegex(@"(?<=\(|EventId\s*=\s*)\d+")]
    private static partial Regex EventId();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\s*\(")]
    private static partial Regex DirectLog();
}

using System.Globalization;
using System.Text.RegularExpressions;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>Log messages can be found by number.</summary>
public sealed partial class LoggingTests
{
    [Fact]
    public void Log_messages_should_have_an_event_id_of_their_own()
    {
        var messages = (
            from file in Repository.ProductSources
            from Match match in LogMessage().Matches(file.Code)
            let digits = EventId().Match(match.Value).Value
            select (file.Path, Id: digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture))).ToList();
        HouseRule.Holds(
            "Every log message has an event id, and no two share one.",
            from message in messages
            where message.Id == 0 || messages.Count(other => other.Id == message.Id) > 1
            select new Violation(message.Path, message.Id == 0 ? "logs without an event id" : $"shares event id {message.Id}"));
    }

    [GeneratedRegex(@"\[LoggerMessage\([^)]*\)")]
    private static partial Regex LogMessage();

    [GeneratedRegex(@"(?<=\(|EventId\s*=\s*)\d+")]
    private static partial Regex EventId();
}

using System.Text.RegularExpressions;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>The engine and the runtime would serve any product.</summary>
public sealed partial class VocabularyTests
{
    [Fact]
    public void Libraries_should_not_speak_of_tickets() =>
        HouseRule.Holds(
            "GraphQL and GrainRuntime know no word of the helpdesk, not even in a comment.",
            from file in Repository.ProductSources
            where file.Project is "SaasHelpdesk.GraphQL" or "SaasHelpdesk.GrainRuntime"
            from Match word in HelpdeskWord().Matches(file.Text)
            select new Violation(file.Path, $"says '{word.Value}'"));

    [GeneratedRegex(@"ticket|tenant|escalat|requester(?!r)|assignee|breach|helpdesk(?!\.)|\bSla|\bagents?\b", RegexOptions.IgnoreCase)]
    private static partial Regex HelpdeskWord();
}

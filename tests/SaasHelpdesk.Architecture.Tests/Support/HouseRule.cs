namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>Holds a rule over everything but the places that are exempted by name; an exemption that is not needed breaks the rule too.</summary>
internal static class HouseRule
{
    public static void Holds(string rule, IEnumerable<Violation> violations, params Exemption[] exemptions)
    {
        var reasons = exemptions.ToDictionary(exemption => exemption.Where, StringComparer.Ordinal);
        var found = violations.ToLookup(violation => reasons.ContainsKey(violation.Where));
        var problems = found[false]
            .Select(violation => $"{violation.Where}: {violation.What}")
            .Concat(reasons.Keys.Except(found[true].Select(violation => violation.Where)).Select(dead => $"{dead}: exempted, but nothing is wrong there"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (problems.Count > 0)
            Assert.Fail($"{rule}{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", problems)}");
    }
}

namespace SaasHelpdesk.Api.Tests.Limits;

/// <summary>A list of objects in the schema.</summary>
/// <param name="Coordinate">Type and field.</param>
/// <param name="Way">What stands before and after a selection on the type.</param>
/// <param name="Selection">The list, selected.</param>
internal sealed record ListPath(string Coordinate, (string Before, string After) Way, string Selection)
{
    public string Around(string selection) => $"{Way.Before}{selection}{Way.After}";
}

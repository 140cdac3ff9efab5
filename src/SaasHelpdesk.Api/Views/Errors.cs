using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Views;

/// <summary>Why a view is refused.</summary>
internal static class ViewErrors
{
    public static Refusal Name() => Refusal.Validation("view.name", $"A view's name has 1-{ViewInput.LongestName} characters.", "name");

    public static Refusal Description() => Refusal.Validation("view.description", $"A description has at most {ViewInput.LongestDescription} characters.", "description");

    public static Refusal Columns() => Refusal.Validation("view.columns", "A view shows at least one column, each once.", "columns");

    public static Refusal Team() => Refusal.Validation("view.team", "A view shared with a team names the team, and no other view does.", "teamId");

    public static Refusal Quota(int most) => Refusal.Quota("view.quota", $"There are {most} such views already.");

    public static Refusal Changed(int version) => Refusal.Conflict("view.version", $"The view is at version {version}.", "expectedVersion");

    public static Refusal BuiltIn() => Refusal.Conflict("view.built-in", "A built-in view cannot be changed.", "id");
}

using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>Every refusal of a team.</summary>
internal static class TeamErrors
{
    public static Refusal AssignmentNumber(int number) =>
        Refusal.Validation("team.assignment-number", $"Assignment number {number} is below 1.", "assignment");
}

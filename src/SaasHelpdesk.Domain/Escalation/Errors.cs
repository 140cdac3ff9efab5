using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>Every refusal of a ladder.</summary>
internal static class LadderErrors
{
    public static Refusal NameMissing() =>
        Refusal.Validation("ladder.name-missing", "A ladder needs a name.", "name");

    public static Refusal StepNumber(int number, string field) =>
        Refusal.Validation("ladder.step-number", $"Step number {number} is not within 1-999.", field);

    public static Refusal DuplicateStep(int number, string field) =>
        Refusal.Validation("ladder.duplicate-step", $"Step number {number} occurs twice.", field);

    public static Refusal Offset(string field) =>
        Refusal.Validation("ladder.offset", "An offset needs either a percentage or a time from due, not both and not none.", field);

    public static Refusal Percent(int percent, string field) =>
        Refusal.Validation("ladder.percent", $"{percent} % is not within 1-1000.", field);

    public static Refusal NoActions(int number, string field) =>
        Refusal.Validation("ladder.no-actions", $"Step {number} does nothing; give it an action or disable it.", field);

    public static Refusal NotifyTarget(string field) =>
        Refusal.Validation("ladder.notify-target", "A notification to a person needs the person, one to a team the team.", field);

    public static Refusal ReassignTarget(string field) =>
        Refusal.Validation("ladder.reassign-target", "A reassignment needs either a team or a level 1-3.", field);

    public static Refusal StatusMissing(string field) =>
        Refusal.Validation("ladder.status-missing", "Setting a status needs its name.", field);

    public static Refusal UnknownParent(LadderId parent) =>
        Refusal.Validation("ladder.unknown-parent", $"The provider has no ladder '{parent}'.", "inherits");

    public static Refusal DeepInheritance(LadderId parent) =>
        Refusal.Validation("ladder.deep-inheritance", $"The ladder '{parent}' inherits itself; a ladder inherits one level only.", "inherits");
}

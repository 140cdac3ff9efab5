using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>Every refusal of an agent.</summary>
internal static class AgentErrors
{
    public static Refusal Name() =>
        Refusal.Validation("agent.name", $"An agent's name has 1-{Agent.MaxName} characters.", "name");

    public static Refusal Capacity(int capacity) =>
        Refusal.Validation("agent.capacity", $"Capacity {capacity} is not within 0-{Agent.MaxCapacity}.", "capacity");

    public static Refusal Skills() =>
        Refusal.Validation("agent.skills", $"An agent may have {Agent.MaxSkills} skills.", "skills");

    public static Refusal Shift() =>
        Refusal.Validation("agent.shift", "A shift is either given or dropped, not both.", "noShift");

    public static Refusal Presence() =>
        Refusal.Validation("agent.presence", "This is none of the presences.", "presence");

    public static Refusal UntilWithoutAbsence() =>
        Refusal.Validation("agent.until-without-absence", "Only an absence has an end.", "until");

    public static Refusal UntilPast() =>
        Refusal.Validation("agent.until-past", "The end of an absence must lie in the future.", "until");

    public static Refusal AssignmentNumber(int number) =>
        Refusal.Validation("agent.assignment-number", $"Assignment number {number} is below 1.", "assignment");

    public static Refusal TakeWithin() =>
        Refusal.Validation("agent.take-within", "The time to take an assignment must be above zero.", "takeWithin");
}

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>Collected fields map (section 6.3.2) for one object type: each response name once, in order.</summary>
internal sealed record ObjectPlan(FieldPlan[] Fields);

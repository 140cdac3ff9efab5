using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Conditions;

/// <summary>What a tenant's conditions may refer to.</summary>
/// <param name="Teams">The tenant's teams.</param>
/// <param name="Categories">Paths of the tenant's categories.</param>
public sealed record ConditionScope(IReadOnlySet<TeamId> Teams, IReadOnlySet<string> Categories);

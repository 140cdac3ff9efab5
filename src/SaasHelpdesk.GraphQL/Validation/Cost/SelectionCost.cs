namespace SaasHelpdesk.GraphQL.Validation.Cost;

/// <summary>Cost of a selection.</summary>
/// <param name="Once">What is there once.</param>
/// <param name="PerItem">What is there for each value that the field above counts, see <see cref="Types.FieldDefinition.HoldsItems"/>.</param>
internal readonly record struct SelectionCost(long Once, long PerItem)
{
    /// <summary>All of it where nothing above counts.</summary>
    internal long Total => Saturating.Add(Once, PerItem);
}

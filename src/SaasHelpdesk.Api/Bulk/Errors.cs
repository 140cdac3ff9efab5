using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>Why a bulk mutation is refused as a whole.</summary>
internal static class BulkErrors
{
    public static Refusal Targets() => Refusal.Validation("bulk.targets", "Give exactly one of ticketIds, tickets and filter.", "ticketIds");

    public static Refusal TooMany(string field) => Refusal.Validation("bulk.too-many", $"Between 1 and {BulkTargets.Most} tickets can be named.", field);

    public static Refusal Twice(string field) => Refusal.Validation("bulk.twice", "A ticket is named twice.", field);

    public static Refusal Actions() => Refusal.Validation("bulk.actions", $"Between 1 and {BulkMutations.MostActions} actions are needed.", "actions");
}

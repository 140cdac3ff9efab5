using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Api.Sla;

/// <summary>On whom the life of a clock was spent.</summary>
internal static class BlameTypes
{
    private const int Cost = 10;

    public static void Declare(SchemaTypes types)
    {
        var party = types.Schema.Enum<BlameParty>("BlameParty", "On whom a stretch of a clock's life was spent.")
            .Value(BlameParty.Level, "An assigned agent of a team.")
            .Value(BlameParty.Unassigned, "Open hours in which nobody was assigned.")
            .Value(BlameParty.Customer, "Paused for the customer.")
            .Value(BlameParty.ThirdParty, "Paused for a vendor or another third party.")
            .Value(BlameParty.Date, "Paused until a date.")
            .Value(BlameParty.ClosedHours, "Closed: outside hours, holidays, special days.")
            .Value(BlameParty.Resolved, "Resolved, before it was reopened.")
            .Value(BlameParty.NoTarget, "No target applied.");
        var share = types.Schema.Object<BlameShare>("BlameShare", "One party's part in the life of a clock.");
        share.Field("party", party.NonNull(), "Who.", s => s.Party);
        share.Field("level", types.Int, "For an agent's time: the support level of the team, 1 to 3. Null if the newest configuration has no such team.", s => s.Level);
        share.Field("team", types.Team, "For an agent's time and for time without one: the team that had the ticket.", async (s, context) =>
            await TeamTypes.Team(context.State<ApiRequest>(), s.Team));
        share.Field("time", types.Duration.NonNull(), "Calendar time.", s => s.Time);
        types.Clock.Field(
            "blame",
            share.NonNull().List(),
            "The cycle's life split among those on whom it was spent, largest share first. The shares add up to the calendar time from its start to its stop, or to now. For the support side only.",
            async (c, context) =>
            {
                if (!TicketAccess.IsInside(context))
                    return null;
                var configuration = await context.State<ApiRequest>().Configuration();
                return BlameSplit.Of(c.State.Facts, c.Terms, c.Clock.Metric, c.Clock.Cycle, c.AsOf, team => configuration.Team(team)?.Level).AsEnumerable();
            }).Cost(Cost);
    }
}

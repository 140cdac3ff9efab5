using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Sla.WhatIf;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>What <c>applyPolicy</c> would change, ticket by ticket.</summary>
internal static class PreviewTypes
{
    private const int MostTickets = 100;

    public static void Declare(SchemaTypes types)
    {
        ComparisonTypes.Declare(types);
        var preview = types.Schema.Object<PreviewNode>("ApplyPolicyPreview", "What an apply of the policy would change for a ticket.");
        preview.Field("ticket", types.Ticket.NonNull(), "Which ticket.", p => p.Ticket);
        preview.Field("policyKeyBefore", types.String, "The policy that it follows. Null for none.", p => p.PolicyBefore);
        preview.Field("policyKeyAfter", types.String, "The policy that it would follow. Null for none.", p => p.PolicyAfter);
        preview.Field("clocks", types.Schema.Object<ClockComparison>("SlaClockComparison").NonNull().List().NonNull(), "Its clocks, by metric and cycle.", p => p.Clocks);
        types.Query.Field(
            "previewApplyPolicy",
            preview.NonNull().List(),
            "What `applyPolicy` would change for tickets: time so far stays, targets are swapped, closed cycles stay as judged. Nothing is written. For the support side only.",
            async (_, context) => await Preview(context))
            .Arg("ticketIds", types.Id.NonNull().List().NonNull(), $"The tickets, at most {MostTickets}.")
            .Arg("version", types.Int, "The version of the configuration to apply. The one in force if neither this nor `json` is given.")
            .Arg("json", types.Json, "A configuration that is not published, to apply instead.")
            .Cost(100);
    }

    private static async ValueTask<IEnumerable<PreviewNode>> Preview(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        request.Demand(Permission.ReadConfiguration);
        var ids = context.ListArg<string>("ticketIds");
        if (ids.Count > MostTickets)
            throw ApiRequest.Refused(Refusal.Validation("preview.too-many", $"At most {MostTickets} tickets can be asked for at a time.", "ticketIds"));
        var wanted = ids.Select(request.TicketOf).ToList();
        if (wanted.Contains(null))
            throw ApiRequest.Refused(Errors.InputErrors.NotFound("ticket", "ticketIds"));
        var configuration = await ConfigurationDraft.Find(request, context.Arg<JsonText?>("json"), context.Arg<int?>("version"));
        if (!configuration.IsSuccess)
            throw ApiRequest.Refused(configuration.Refusal);
        var rows = (await TicketAccess.FindAll(request, [.. wanted.Select(id => id!.Value).Distinct()])).ToList();
        if (rows.Count < wanted.Distinct().Count())
            throw ApiRequest.Refused(Errors.InputErrors.NotFound("ticket", "ticketIds"));
        var states = await Task.WhenAll(rows.Select(row => TicketAccess.State(row, context).AsTask()));
        var now = await request.Now();
        var previews = new List<PreviewNode>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            previews.Add(await Preview(request, rows[i], states[i], configuration.Value, Instant.Max(now, states[i].Times.LastAt)));
        return previews;
    }

    private static async ValueTask<PreviewNode> Preview(ApiRequest request, TicketRow row, TicketState state, CompiledConfiguration configuration, Instant now)
    {
        var terms = await request.Shared.Configurations.Terms(request.Tenant, state.Facts.AsMemory(), request.Cancellation);
        var after = state.Category == StatusCategory.Closed ? state.Pin : PolicyWhatIf.PinFor(configuration, state.Traits);
        return new PreviewNode(row, state.Pin?.Policy.Value, after?.Policy.Value, PolicyWhatIf.Apply(state, terms, configuration, now));
    }
}

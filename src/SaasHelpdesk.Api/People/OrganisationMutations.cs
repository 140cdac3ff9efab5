using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.People;

/// <summary>Making and changing organisations.</summary>
internal static class OrganisationMutations
{
    public static void Declare(SchemaTypes types)
    {
        Declare(
            types,
            "createOrganisation",
            "Makes an organisation to which requesters can belong. For administrators.",
            input => input
                .Field("key", types.String.NonNull(), "Slug within the tenant, 1 to 64 of a-z, 0-9 and inner hyphens. Never changes.")
                .Field("name", types.String.NonNull(), "Name to show, 1 to 200 characters.")
                .Field("note", types.String, "What to know about it, up to 2,000 characters."),
            Create,
            new AuditRule(AuditActions.OrganisationCreated, "organisation", "key", Permission.WritePeople));
        Declare(
            types,
            "updateOrganisation",
            "Changes an organisation. What is left out stays as it is. For administrators.",
            input => input
                .Field("id", types.Id.NonNull(), "The organisation.")
                .Field("expectedVersion", types.Int, "The version of the organisation that you saw; if it has changed since, nothing is done. Null: whatever its version.")
                .Field("name", types.String, "Name to show, 1 to 200 characters.")
                .Field("note", types.String, "What to know about it, up to 2,000 characters. Null for nothing."),
            Update,
            new AuditRule(AuditActions.OrganisationUpdated, "organisation", "id", Permission.WritePeople));
    }

    private static void Declare(
        SchemaTypes types, string name, string description, Action<InputObjectType<InputObject>> input, Func<InputObject, ApiRequest, ValueTask<OrganisationPayload>> run, AuditRule audit) =>
        Mutations.Declare(
            types,
            name,
            description,
            input,
            payload => payload.Field("organisation", types.Organisation, "The organisation after it, or as it is if it was refused. Null if there is none.", p => p.Organisation),
            async (given, request) => request.Allows(Permission.WritePeople) ? await run(given, request) : OrganisationPayload.Refused(InputErrors.NotAllowed()),
            audit: audit);

    private static async ValueTask<OrganisationPayload> Create(InputObject input, ApiRequest request)
    {
        if (!OrganisationId.TryParse(input.GetString("key"), out var id))
            return OrganisationPayload.Refused(PeopleErrors.OrganisationKey());
        var row = Apply(input, new OrganisationRow { Id = id, Name = "" });
        if (!row.IsSuccess)
            return OrganisationPayload.Refused(row.Refusal);
        if (!await request.Shared.Users.Add(request.Tenant, row.Value, request.Cancellation))
            return OrganisationPayload.Refused(PeopleErrors.OrganisationTaken());
        request.Organisations.Clear(id);
        request.Note(AuditActions.OrganisationCreated, "organisation", id.Value);
        return new OrganisationPayload(new OrganisationNode(id), []);
    }

    private static async ValueTask<OrganisationPayload> Update(InputObject input, ApiRequest request)
    {
        if (request.SlugOf<OrganisationId>(input.GetString("id")!, NodeKind.Organisation) is not { } id || await request.Organisations.Load(id) is not { } before)
            return OrganisationPayload.Refused(InputErrors.NotFound("organisation", "id"));
        var node = new OrganisationNode(id);
        if (input.Get<int?>("expectedVersion") is { } expected && expected != before.Version)
            return OrganisationPayload.Refused(PeopleErrors.OrganisationChanged(before.Version), node, before.Version);
        var row = Apply(input, before);
        if (!row.IsSuccess)
            return OrganisationPayload.Refused(row.Refusal, node, before.Version);
        if (row.Value != before && !await request.Shared.Users.Replace(request.Tenant, row.Value with { Version = before.Version + 1 }, request.Cancellation))
            return OrganisationPayload.Refused(PeopleErrors.OrganisationChanged(before.Version + 1), node, before.Version + 1);
        request.Organisations.Clear(id);
        if (row.Value != before)
            request.Note(AuditActions.OrganisationUpdated, "organisation", id.Value, ("version", before.Version + 1));
        return new OrganisationPayload(node, []);
    }

    private static Result<OrganisationRow> Apply(InputObject input, OrganisationRow row)
    {
        var name = input.GetString("name")?.Trim() ?? row.Name;
        if (name.Length is 0 or > PeopleInput.LongestName)
            return PeopleErrors.OrganisationName();
        var note = input.Has("note") ? input.GetString("note") : row.Note;
        return note?.Length > PeopleInput.LongestNote ? PeopleErrors.OrganisationNote() : row with { Name = name, Note = note };
    }
}

using SaasHelpdesk.Api.Bulk;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>
/// Declares mutations that are one command to one ticket: find the ticket as the principal sees it, check the right, read the command, call the
/// grain, tell the outcome.
/// </summary>
internal sealed class TicketCommands(SchemaTypes types)
{
    private readonly List<BulkAction> _actions = [];

    /// <summary>All mutations so far that are one command to one ticket, for doing them to many.</summary>
    public IReadOnlyList<BulkAction> Actions => _actions;

    /// <summary>Declares a mutation <c>name(input: NameInput!): NamePayload!</c>.</summary>
    /// <param name="name">Its name, camel case.</param>
    /// <param name="description">What it does.</param>
    /// <param name="permission">What it takes.</param>
    /// <param name="fields">Adds the input's fields besides ticket and expected version.</param>
    /// <param name="read">Makes the command.</param>
    /// <param name="call">Sends it.</param>
    public void Add<TCommand>(
        string name,
        string description,
        Permission permission,
        Action<InputObjectType<InputObject>> fields,
        Func<InputObject, ApiRequest, ValueTask<Result<TCommand>>> read,
        Func<ITicketGrain, TCommand, Actor, Task<GrainAnswer<TicketState>>> call)
        where TCommand : TicketCommand
    {
        Declare(name, description, fields, (input, request) => Run(input, request, permission, read, call));
        _actions.Add(new BulkAction(name, permission, fields, async (input, request) => (await read(input, request)).Then<TCommand, BulkCommand>(
            command => (grain, expectedVersion, actor) => call(grain, command with { ExpectedVersion = expectedVersion }, actor))));
    }

    /// <summary>The same for a command that is read without waiting.</summary>
    public void Add<TCommand>(
        string name,
        string description,
        Permission permission,
        Action<InputObjectType<InputObject>> fields,
        Func<InputObject, ApiRequest, Result<TCommand>> read,
        Func<ITicketGrain, TCommand, Actor, Task<GrainAnswer<TicketState>>> call)
        where TCommand : TicketCommand =>
        Add(name, description, permission, fields, (input, request) => ValueTask.FromResult(read(input, request)), call);

    /// <summary>Declares a mutation of a ticket that does more than one command.</summary>
    public void Declare(
        string name, string description, Action<InputObjectType<InputObject>> fields, Func<InputObject, ApiRequest, ValueTask<TicketPayload>> run) =>
        DeclareAny(name, description, run, input => fields(input
            .Field("ticketId", types.Id.NonNull(), "The ticket.")
            .Field("expectedVersion", types.Int, "The version of the ticket that you saw; if it has changed since, nothing is done. Null: whatever its version.")));

    /// <summary>Declares a mutation whose payload is a ticket.</summary>
    public void DeclareAny(
        string name, string description, Func<InputObject, ApiRequest, ValueTask<TicketPayload>> run, Action<InputObjectType<InputObject>> fields) =>
        Mutations.Declare(
            types,
            name,
            description,
            fields,
            payload => payload.Field("ticket", types.Ticket, "The ticket after it, or as it is if it was refused. Null if there is none that you may see.", p => p.Ticket),
            run);

    /// <summary>The payload of a grain's answer.</summary>
    public static async ValueTask<TicketPayload> Answer(ApiRequest request, TicketId ticket, GrainAnswer<TicketState> answer)
    {
        request.Changed(ticket);
        if (answer.State is { } state)
            request.States.Prime(ticket, state);
        var row = await TicketAccess.Find(request, ticket);
        return answer.Refusal is { } refusal
            ? new TicketPayload(row, [refusal.ToError(answer.ChangedFields.IsDefault ? [] : answer.ChangedFields, answer.Version)])
            : new TicketPayload(row, []);
    }

    /// <summary>The ticket of an input, with the refusal if the principal may not do this with it.</summary>
    public static async ValueTask<(TicketRow? Ticket, Refusal? Refusal)> Find(
        ApiRequest request, string id, Permission permission, string field = "ticketId")
    {
        if (await TicketAccess.Find(request, request.TicketOf(id)) is not { } ticket)
            return (null, InputErrors.NotFound("ticket", field));
        return (ticket, TicketAccess.Allows(request, permission, ticket) ? null : InputErrors.NotAllowed());
    }

    private static async ValueTask<TicketPayload> Run<TCommand>(
        InputObject input,
        ApiRequest request,
        Permission permission,
        Func<InputObject, ApiRequest, ValueTask<Result<TCommand>>> read,
        Func<ITicketGrain, TCommand, Actor, Task<GrainAnswer<TicketState>>> call)
        where TCommand : TicketCommand
    {
        var (ticket, refusal) = await Find(request, input.GetString("ticketId")!, permission);
        if (ticket is null || refusal is not null)
            return TicketPayload.Refused(refusal!, ticket);
        var command = await read(input, request);
        if (!command.IsSuccess)
            return TicketPayload.Refused(command.Refusal, ticket);
        var grain = request.Shared.Grains.Ticket(request.Tenant, ticket.Id);
        var answer = await call(grain, command.Value with { ExpectedVersion = input.Get<int?>("expectedVersion") }, request.Actor);
        return await Answer(request, ticket.Id, answer);
    }
}

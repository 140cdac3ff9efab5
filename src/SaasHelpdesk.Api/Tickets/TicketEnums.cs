using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>The closed vocabularies of tickets.</summary>
internal static class TicketEnums
{
    public static EnumType<TicketType> Type(SchemaTypes types) => types.Schema.Enum<TicketType>("TicketType");

    public static EnumType<StatusCategory> StatusCategory(SchemaTypes types) => types.Schema.Enum<StatusCategory>("StatusCategory");

    public static EnumType<Priority> Priority(SchemaTypes types) => types.Schema.Enum<Priority>("Priority");

    public static EnumType<Impact> Impact(SchemaTypes types) => types.Schema.Enum<Impact>("Impact");

    public static EnumType<Urgency> Urgency(SchemaTypes types) => types.Schema.Enum<Urgency>("Urgency");

    public static EnumType<ContactChannel> Channel(SchemaTypes types) => types.Schema.Enum<ContactChannel>("ContactChannel");

    public static EnumType<LinkKind> LinkKind(SchemaTypes types) => types.Schema.Enum<LinkKind>("LinkKind");

    public static void Declare(SchemaTypes types)
    {
        types.Schema.Enum<TicketType>("TicketType", "The ITIL kind of a ticket.")
            .Value(TicketType.Incident, "An unplanned interruption or loss of quality.")
            .Value(TicketType.ServiceRequest, "A request for something agreed to be delivered.")
            .Value(TicketType.Question, "A wish to know something; nothing is broken.")
            .Value(TicketType.Problem, "The cause behind incidents.")
            .Value(TicketType.Change, "An alteration that affects services.")
            .Value(TicketType.Task, "A piece of work.");
        types.Schema.Enum<Domain.Tickets.StatusCategory>("StatusCategory", "What a status means to clocks and reports. Tenants name statuses freely; each is in exactly one category.")
            .Value(Domain.Tickets.StatusCategory.New, "Nobody has worked on it yet.")
            .Value(Domain.Tickets.StatusCategory.Open, "Being worked on.")
            .Value(Domain.Tickets.StatusCategory.PendingCustomer, "Waits for the customer.")
            .Value(Domain.Tickets.StatusCategory.PendingThirdParty, "Waits for a vendor or another third party.")
            .Value(Domain.Tickets.StatusCategory.PendingUntil, "Waits for a date.")
            .Value(Domain.Tickets.StatusCategory.Resolved, "Solved; may reopen within the tenant's window.")
            .Value(Domain.Tickets.StatusCategory.Closed, "Closed for good.");
        types.Schema.Enum<Domain.Tickets.Priority>("Priority", "How soon a ticket must be worked on, from impact × urgency (ITIL).")
            .Value(Domain.Tickets.Priority.Critical, "P1.")
            .Value(Domain.Tickets.Priority.High, "P2.")
            .Value(Domain.Tickets.Priority.Moderate, "P3.")
            .Value(Domain.Tickets.Priority.Low, "P4.");
        types.Schema.Enum<Domain.Tickets.Impact>("Impact", "How far the effect reaches (ITIL); an agent judges it.")
            .Value(Domain.Tickets.Impact.High, "The whole organisation or a vital service.")
            .Value(Domain.Tickets.Impact.Medium, "A department or a service in part.")
            .Value(Domain.Tickets.Impact.Low, "One person, or an inconvenience.");
        types.Schema.Enum<Domain.Tickets.Urgency>("Urgency", "How little time there is until the effect hurts (ITIL); the requester says it.")
            .Value(Domain.Tickets.Urgency.High, "At once.")
            .Value(Domain.Tickets.Urgency.Medium, "Soon.")
            .Value(Domain.Tickets.Urgency.Low, "It can wait.");
        types.Schema.Enum<ContactChannel>("ContactChannel", "How the customer reached us.")
            .Value(ContactChannel.Portal, "The requester portal.")
            .Value(ContactChannel.Email, "E-mail.")
            .Value(ContactChannel.Phone, "Telephone.")
            .Value(ContactChannel.Chat, "Live chat.")
            .Value(ContactChannel.Api, "A program, by this API.")
            .Value(ContactChannel.Monitoring, "A monitoring system's alert.")
            .Value(ContactChannel.WalkIn, "In person.")
            .Value(ContactChannel.Other, "Anything else.");
        types.Schema.Enum<Domain.Tickets.LinkKind>("LinkKind", "What the other ticket of a link is to this one. The other ticket holds the inverse.")
            .Value(Domain.Tickets.LinkKind.Relates, "Has to do with it. Its own inverse.")
            .Value(Domain.Tickets.LinkKind.Duplicates, "The other is the original of which this one is a copy.")
            .Value(Domain.Tickets.LinkKind.DuplicatedBy, "The other is a copy of this one.")
            .Value(Domain.Tickets.LinkKind.Blocks, "The other has to wait for this one.")
            .Value(Domain.Tickets.LinkKind.BlockedBy, "This one has to wait for the other.")
            .Value(Domain.Tickets.LinkKind.Parent, "The other contains this one.")
            .Value(Domain.Tickets.LinkKind.Child, "The other is a part of this one.")
            .Value(Domain.Tickets.LinkKind.Problem, "The other is the problem behind this incident.")
            .Value(Domain.Tickets.LinkKind.Incident, "The other is an incident of this problem.")
            .Value(Domain.Tickets.LinkKind.FollowsUp, "The other is the closed ticket that this one continues.")
            .Value(Domain.Tickets.LinkKind.FollowedUpBy, "The other continues this closed ticket.")
            .Value(Domain.Tickets.LinkKind.SplitFrom, "The other is the ticket that this one was split off from.")
            .Value(Domain.Tickets.LinkKind.SplitTo, "The other was split off from this one.");
    }
}

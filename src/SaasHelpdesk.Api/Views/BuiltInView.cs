using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Views;

/// <summary>A queue that every tenant has.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Name to show, English.</param>
/// <param name="Description">What is in it.</param>
/// <param name="Rule">Which tickets.</param>
internal sealed record BuiltInView(string Key, string Name, string Description, TicketRule Rule)
{
    public ViewId Id { get; } = new(Key);

    public TicketSort Sort { get; init; } = ViewDefinition.StandardSort;

    public ViewDefinition Definition => new(Rule, Sort, ViewDefinition.StandardColumns);
}

using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.People;

/// <summary>Who wrote or did something, as it was remembered at that time.</summary>
/// <param name="Kind">Which side.</param>
/// <param name="Id">The person, or the program's name.</param>
/// <param name="Name">Name to show.</param>
internal sealed record AuthorNode(AuthorKind Kind, UserId Id, string Name)
{
    public static AuthorNode Of(Actor actor) => new(actor.Kind, actor.Id, actor.Name);
}

using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>Who does something.</summary>
/// <param name="Kind">Which side.</param>
/// <param name="Id">The person, or the program's name.</param>
/// <param name="Name">Name to show.</param>
public sealed record Actor(AuthorKind Kind, UserId Id, string Name)
{
    /// <summary>The helpdesk itself.</summary>
    public static Actor System { get; } = new(AuthorKind.System, new UserId("system"), "System");
}

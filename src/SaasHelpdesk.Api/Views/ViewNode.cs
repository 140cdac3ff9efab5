using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Views;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Views;

/// <summary>A view as the principal sees it now.</summary>
internal sealed class ViewNode(ViewId id, string name, string? description, ViewDefinition definition, SavedView? saved, TicketFilter filter)
{
    public ViewId Id => id;

    public string Name => name;

    public string? Description => description;

    public ViewDefinition Definition => definition;

    /// <summary>As stored, or null for a built-in view.</summary>
    public SavedView? Saved => saved;

    /// <summary>The tickets in it now that the principal may see.</summary>
    public TicketFilter Filter => filter;
}

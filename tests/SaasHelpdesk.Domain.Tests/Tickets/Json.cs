using System.Text;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tests.Tickets;

/// <summary>Equality by what is stored: records with lists are equal if their texts are.</summary>
internal static class Json
{
    public static IEqualityComparer<TicketEvent> Same { get; } =
        EqualityComparer<TicketEvent>.Create((x, y) => Text(x) == Text(y), e => Text(e).GetHashCode(StringComparison.Ordinal));

    public static string Text<T>(T value) => Encoding.UTF8.GetString(DomainJson.Serialize(value));
}

using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>
/// Turns the events of an aggregate into ledger rows and back. An event family is an abstract base with a <see cref="JsonDerivedTypeAttribute"/>
/// per event; the discriminator is the event's stable name, which must never change once released.
/// </summary>
public static class EventJson
{
    /// <summary>The stable name of an event's type.</summary>
    /// <typeparam name="TEvent">The family's base.</typeparam>
    /// <exception cref="KeyNotFoundException">The type is not declared on the family's base.</exception>
    public static string NameOf<TEvent>(TEvent @event)
        where TEvent : class => Family<TEvent>.Names[@event.GetType()];

    /// <summary>The row of an event that happened at <paramref name="at"/> (whole microseconds).</summary>
    /// <typeparam name="TEvent">The family's base.</typeparam>
    public static NewEvent Write<TEvent>(TEvent @event, Instant at)
        where TEvent : class => new(NameOf(@event), at, DomainJson.Serialize(@event));

    /// <summary>The event of a row.</summary>
    /// <typeparam name="TEvent">The family's base.</typeparam>
    /// <exception cref="System.Text.Json.JsonException">The row holds no event of this family.</exception>
    public static TEvent Read<TEvent>(RecordedEvent row)
        where TEvent : class => DomainJson.Deserialize<TEvent>(row.Data.Span);

    private static class Family<TEvent>
    {
        public static readonly FrozenDictionary<Type, string> Names = typeof(TEvent).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
            .ToFrozenDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);
    }
}

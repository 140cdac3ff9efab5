using System.Collections.Frozen;
using System.Text.Json;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Conditions;

/// <summary>The names that conditions use for the values of closed traits, with the bit that stands for each.</summary>
internal static class TraitNames
{
    private static readonly FrozenDictionary<string, ulong> Types = Bits<TicketType>();
    private static readonly FrozenDictionary<string, ulong> Priorities = Bits<Priority>();
    private static readonly FrozenDictionary<string, ulong> Channels = Bits<ContactChannel>();
    private static readonly FrozenDictionary<string, ulong> Flags =
        new Dictionary<string, ulong> { ["false"] = 1, ["true"] = 2 }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of a closed trait, or null if the trait is open text.</summary>
    public static FrozenDictionary<string, ulong>? Of(ConditionField field) => field switch
    {
        ConditionField.Type => Types,
        ConditionField.Priority => Priorities,
        ConditionField.Channel => Channels,
        ConditionField.Vip => Flags,
        _ => null,
    };

    private static FrozenDictionary<string, ulong> Bits<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().ToFrozenDictionary(
            v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()),
            v => 1UL << Convert.ToInt32(v, System.Globalization.CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
}

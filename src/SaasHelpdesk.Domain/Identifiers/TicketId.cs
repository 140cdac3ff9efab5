using System.Globalization;

namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>A ticket within its tenant: the number that people quote, from 1 up. Gaps may occur; numbers are never used twice.</summary>
public readonly record struct TicketId : IComparable<TicketId>
{
    /// <summary>Makes the identifier from its number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below 1.</exception>
    public TicketId(long number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        Number = number;
    }

    /// <summary>The number, from 1 up; 0 only if unset.</summary>
    public long Number { get; }

    /// <summary>Reads a number; false if <paramref name="text"/> is not one from 1 up.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TicketId id)
    {
        var valid = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1;
        id = valid ? new TicketId(number) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(TicketId other) => Number.CompareTo(other.Number);

    /// <summary>The number in digits.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Orders by number.</summary>
    public static bool operator <(TicketId left, TicketId right) => left.Number < right.Number;

    /// <summary>Orders by number.</summary>
    public static bool operator >(TicketId left, TicketId right) => left.Number > right.Number;

    /// <summary>Orders by number.</summary>
    public static bool operator <=(TicketId left, TicketId right) => left.Number <= right.Number;

    /// <summary>Orders by number.</summary>
    public static bool operator >=(TicketId left, TicketId right) => left.Number >= right.Number;
}

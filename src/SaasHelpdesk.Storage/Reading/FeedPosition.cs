using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>
/// A place in a tenant's change feed, behind an event and before all later ones. Places of one tenant are totally ordered and never change.
/// </summary>
/// <param name="Transaction">Number of the transaction that wrote the event; always 0 on SQLite, whose one writer commits in order.</param>
/// <param name="Number">Number of the event.</param>
public readonly record struct FeedPosition(long Transaction, long Number) : IComparable<FeedPosition>
{
    private const byte Format = (byte)'F';
    private const int FixedLength = 1 + 8 + 8;
    private const int MaxText = 128;

    /// <summary>Before the first event.</summary>
    public static FeedPosition Beginning => default;

    /// <summary>Whether the left place comes before the right one.</summary>
    public static bool operator <(FeedPosition left, FeedPosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left place comes behind the right one.</summary>
    public static bool operator >(FeedPosition left, FeedPosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left place does not come behind the right one.</summary>
    public static bool operator <=(FeedPosition left, FeedPosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left place does not come before the right one.</summary>
    public static bool operator >=(FeedPosition left, FeedPosition right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// Reads a cursor. It says nothing about who may see what, for a read is filtered by tenant and rights anyway; that it names the tenant tells
    /// apart a mix-up from an empty answer.
    /// </summary>
    /// <returns>The place, or the refusal <c>changes.cursor</c> if the text is no cursor of this tenant's feed.</returns>
    public static Result<FeedPosition> Parse(TenantId tenant, string cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        Span<byte> bytes = stackalloc byte[MaxText];
        if (cursor.Length > MaxText || Base64Url.DecodeFromChars(cursor, bytes, out _, out var length) != OperationStatus.Done || length <= FixedLength)
            return FeedRefusals.Cursor;
        bytes = bytes[..length];
        var position = new FeedPosition(BinaryPrimitives.ReadInt64BigEndian(bytes[1..]), BinaryPrimitives.ReadInt64BigEndian(bytes[9..]));
        // Only the one spelling that is given out, so that nothing else can hide in it.
        return bytes[0] == Format && position is { Transaction: >= 0, Number: >= 0 } && position.ToCursor(tenant) == cursor ? position : FeedRefusals.Cursor;
    }

    /// <summary>The place as opaque text for callers, bound to the tenant and to this feed.</summary>
    public string ToCursor(TenantId tenant)
    {
        Span<byte> bytes = stackalloc byte[FixedLength + tenant.Value.Length];
        bytes[0] = Format;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], Transaction);
        BinaryPrimitives.WriteInt64BigEndian(bytes[9..], Number);
        Encoding.ASCII.GetBytes(tenant.Value, bytes[FixedLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <inheritdoc/>
    public int CompareTo(FeedPosition other)
    {
        var order = Transaction.CompareTo(other.Transaction);
        return order != 0 ? order : Number.CompareTo(other.Number);
    }
}

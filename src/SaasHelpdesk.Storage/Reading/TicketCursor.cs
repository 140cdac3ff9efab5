using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>
/// A row's place in a sort: sort key, tenant, number. Says nothing about who may see what: it only bounds a query that is filtered by
/// tenant anyway.
/// </summary>
internal readonly record struct TicketCursor(TicketSort Sort, long Key, string Tenant, long Id)
{
    private const byte Format = 1;
    private const int FixedLength = 1 + 1 + 1 + 8 + 8;
    private const int MaxText = 256;

    public static TicketCursor Of(TicketSort sort, TicketEntity ticket) => new(sort, KeyOf(sort.Field, ticket), ticket.Tenant, ticket.Id);

    public static bool TryParse(string text, TicketSort sort, [NotNullWhen(true)] out TicketCursor? cursor)
    {
        cursor = null;
        Span<byte> bytes = stackalloc byte[MaxText];
        if (text.Length > MaxText || Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done ||
            length <= FixedLength)
        {
            return false;
        }

        bytes = bytes[..length];
        var of = new TicketSort((TicketSortField)bytes[1], bytes[2] != 0);
        if (bytes[0] != Format || of != sort)
            return false;
        var tenant = Encoding.ASCII.GetString(bytes[FixedLength..]);
        if (!TenantId.TryParse(tenant, out _))
            return false;
        cursor = new(of, BinaryPrimitives.ReadInt64BigEndian(bytes[3..]), tenant, BinaryPrimitives.ReadInt64BigEndian(bytes[11..]));
        return true;
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[FixedLength + Tenant.Length];
        bytes[0] = Format;
        bytes[1] = (byte)Sort.Field;
        bytes[2] = Sort.Descending ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64BigEndian(bytes[3..], Key);
        BinaryPrimitives.WriteInt64BigEndian(bytes[11..], Id);
        Encoding.ASCII.GetBytes(Tenant, bytes[FixedLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    private static long KeyOf(TicketSortField field, TicketEntity ticket) => field switch
    {
        TicketSortField.NextDue => ticket.NextDueAt,
        TicketSortField.Created => ticket.CreatedAt,
        TicketSortField.Updated => ticket.UpdatedAt,
        TicketSortField.Priority => (long)ticket.Priority,
        TicketSortField.Number => ticket.Id,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}

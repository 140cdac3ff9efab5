using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Ledger;

/// <summary>
/// The hashes of the audit log. What is hashed is one byte for the version of the form, then every field in order: numbers as 8 bytes, most significant first;
/// texts as the number of their UTF-8 bytes (-1 for none) and these. Lengths come first, so that no two entries have the same form.
/// </summary>
internal static class AuditChain
{
    private const byte Form = 1;

    /// <summary>What comes before the first entry.</summary>
    public static AuditHead Start { get; } = new(0, new string('0', SHA256.HashSizeInBytes * 2));

    /// <summary>The record as the next entry, with its instant as it is stored.</summary>
    public static AuditEntry Next(TenantId tenant, AuditHead head, AuditRecord record)
    {
        record = record with { At = Microseconds.ToInstant(Microseconds.RoundDown(record.At)) };
        var sequence = head.Sequence + 1;
        return new AuditEntry(sequence, record, head.Hash, HashOf(tenant, sequence, record, head.Hash));
    }

    /// <summary>The hash of an entry.</summary>
    public static string HashOf(TenantId tenant, long sequence, AuditRecord record, string previousHash)
    {
        using var form = new MemoryStream(512);
        form.WriteByte(Form);
        Write(form, tenant.Value);
        Write(form, sequence);
        Write(form, Microseconds.RoundDown(record.At));
        Write(form, (long)record.Actor.Kind);
        Write(form, record.Actor.User.Value);
        Write(form, record.Actor.Credential);
        Write(form, record.Action);
        Write(form, record.TargetKind);
        Write(form, record.TargetKey);
        Write(form, (long)record.Outcome);
        Write(form, record.Details);
        Write(form, previousHash);
        return Convert.ToHexStringLower(SHA256.HashData(form.GetBuffer().AsSpan(0, (int)form.Length)));
    }

    private static void Write(MemoryStream form, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        form.Write(bytes);
    }

    private static void Write(MemoryStream form, string? text)
    {
        if (text is null)
        {
            Write(form, -1L);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        Write(form, bytes.LongLength);
        form.Write(bytes);
    }
}

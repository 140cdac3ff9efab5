using System.Collections.Concurrent;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Ledger;

/// <summary>
/// Hands out numbers from reserved blocks. A block is used up in memory and the next is twice as long up to a limit, so that a quiet tenant
/// loses few numbers at a restart and a busy one waits for few reservations.
/// </summary>
internal sealed class TicketNumbers(INumberBlocks blocks) : ITicketNumbers
{
    private const int LongestBlock = 256;
    private readonly ConcurrentDictionary<TenantId, Block> _blocks = new();

    public ValueTask<TicketId> Next(TenantId tenant, CancellationToken cancellationToken)
    {
        var block = _blocks.GetOrAdd(tenant, static _ => new Block());
        return block.TryTake(out var number) ? new(new TicketId(number)) : NextOfNewBlock(tenant, block, cancellationToken);
    }

    private async ValueTask<TicketId> NextOfNewBlock(TenantId tenant, Block block, CancellationToken cancellationToken)
    {
        await block.Reserving.WaitAsync(cancellationToken);
        try
        {
            long number;
            while (!block.TryTake(out number))
                block.Refill(await blocks.Reserve(tenant, block.NextLength, cancellationToken), block.NextLength);
            return new TicketId(number);
        }
        finally
        {
            block.Reserving.Release();
        }
    }

    private sealed class Block
    {
        private readonly Lock _gate = new();
        private long _next;
        private long _end;

        public SemaphoreSlim Reserving { get; } = new(1, 1);

        public int NextLength { get; private set; } = 1;

        public bool TryTake(out long number)
        {
            lock (_gate)
            {
                number = _next;
                if (_next == _end)
                    return false;
                _next++;
                return true;
            }
        }

        public void Refill(long first, int length)
        {
            lock (_gate)
            {
                (_next, _end) = (first, first + length);
                NextLength = Math.Min(length * 2, LongestBlock);
            }
        }
    }
}

namespace SaasHelpdesk.Api.Http.PersistedQueries;

/// <summary>One tenant's documents by hash, the last used first.</summary>
/// <param name="room">Bytes that they may take.</param>
internal sealed class TenantQueries(int room)
{
    // What an entry takes beside its document: hash, array, node and table slot.
    private const int Overhead = 400;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Hash, byte[] Document)>> _byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Hash, byte[] Document)> _byUse = new();
    private int _taken;

    public ReadOnlyMemory<byte>? Find(string hash)
    {
        lock (_lock)
        {
            if (!_byHash.TryGetValue(hash, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    public void Add(string hash, ReadOnlySpan<byte> document)
    {
        lock (_lock)
        {
            if (document.Length + Overhead > room || _byHash.ContainsKey(hash))
                return;
            _byHash.Add(hash, _byUse.AddFirst((hash, document.ToArray())));
            _taken += document.Length + Overhead;
            while (_taken > room)
            {
                var (oldest, text) = _byUse.Last!.Value;
                _byUse.RemoveLast();
                _byHash.Remove(oldest);
                _taken -= text.Length + Overhead;
            }
        }
    }
}

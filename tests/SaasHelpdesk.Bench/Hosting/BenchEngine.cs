using SaasHelpdesk.Bench.Raw;

namespace SaasHelpdesk.Bench.Hosting;

/// <summary>One kind of database, and what differs in its SQL.</summary>
internal abstract class BenchEngine
{
    public abstract string Name { get; }

    /// <summary>The literal of an empty list of tags.</summary>
    public abstract string NoItems { get; }

    public abstract string False { get; }

    /// <summary>A sub-select with one column <c>i</c> that counts from 1.</summary>
    public abstract string Series(int count);

    /// <summary>A new, migrated database.</summary>
    public abstract Task<BenchDatabase> Create();

    /// <summary>Reads all rows of a database.</summary>
    public abstract IReadOnlyList<CapturedTable> Capture(BenchDatabase database);

    /// <summary>Writes rows into an empty database in this many transactions, as fast as the database takes them from one connection.</summary>
    /// <returns>Seconds.</returns>
    public abstract double Write(BenchDatabase database, IReadOnlyList<CapturedTable> rows, int transactions);
}

using System.Collections;
using Npgsql;
using NpgsqlTypes;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>
/// The rows that one batch writes to one table, column by column: each column travels as one array, so that any number of rows is one
/// prepared statement. The lists are kept and filled anew for each batch.
/// </summary>
internal abstract class BatchTable
{
    /// <summary>Only rows of appends that were first at their streams.</summary>
    protected const string Won = "((SELECT all_won()) OR i.slot = ANY ((SELECT won())::integer[]))";

    private readonly List<IList> _columns = [];
    private readonly List<string> _names = [];
    private readonly List<string> _expressions = [];
    private readonly List<int> _slots;

    protected BatchTable()
    {
        _slots = Column<int>("slot");
        Tenants = Column<string>("tenant");
        // Not a column of the target but of every source.
        _names.RemoveAt(0);
        _expressions.RemoveAt(0);
    }

    public int Count => _slots.Count;

    /// <summary>The statement with its parameters.</summary>
    public NpgsqlBatchCommand Command { get; } = new();

    protected List<string> Tenants { get; }

    /// <summary>The parameters as rows: <c>i</c>, with the slot, the columns and the place <c>n</c>.</summary>
    protected string Source
    {
        get
        {
            var parameters = string.Join(", ", Enumerable.Range(1, _columns.Count).Select(static index => "$" + index));
            return $"unnest({parameters}) WITH ORDINALITY AS i (slot, {string.Join(", ", _names)}, n)";
        }
    }

    public void Clear()
    {
        foreach (var column in _columns)
            column.Clear();
    }

    /// <summary>Starts a row; the caller then adds one value to every column.</summary>
    /// <param name="slot">The append's place in the batch.</param>
    /// <param name="tenant">The append's tenant.</param>
    protected void AddRow(int slot, string tenant)
    {
        _slots.Add(slot);
        Tenants.Add(tenant);
    }

    protected List<T> Column<T>(string name)
    {
        var values = new List<T>();
        Command.Parameters.Add(new NpgsqlParameter<List<T>> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | TypeOf<T>() });
        _columns.Add(values);
        _names.Add(name);
        _expressions.Add("i." + name);
        return values;
    }

    /// <summary>A column of lists of text, each of which travels as one text (arrays of arrays would have to be of one length).</summary>
    protected List<string> ListColumn(string name)
    {
        var values = Column<string>(name);
        _expressions[^1] = $"string_to_array(i.{name}, chr({(int)TextList.Separator}))";
        return values;
    }

    /// <summary>Inserts every row of a winner.</summary>
    protected void Insert(string table, string onConflict = "") =>
        Command.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", _names)}) SELECT {string.Join(", ", _expressions)} FROM {Source} WHERE {Won} {onConflict}";

    /// <summary>Inserts or replaces every row of a winner: of several with one key the last, in the order of the keys against deadlocks.</summary>
    protected void Upsert(string table, params string[] key)
    {
        var distinct = string.Join(", ", key.Select(static name => "i." + name));
        var changes = string.Join(", ", _names.Except(key).Select(static name => $"{name} = excluded.{name}"));
        Command.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", _names)}) " +
            $"SELECT DISTINCT ON ({distinct}) {string.Join(", ", _expressions)} FROM {Source} WHERE {Won} ORDER BY {distinct}, i.n DESC " +
            $"ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET {changes}";
    }

    private static NpgsqlDbType TypeOf<T>() => typeof(T) switch
    {
        var type when type == typeof(string) => NpgsqlDbType.Text,
        var type when type == typeof(long) || type == typeof(long?) => NpgsqlDbType.Bigint,
        var type when type == typeof(int) || type == typeof(int?) => NpgsqlDbType.Integer,
        var type when type == typeof(short) => NpgsqlDbType.Smallint,
        var type when type == typeof(bool) => NpgsqlDbType.Boolean,
        var type when type == typeof(ReadOnlyMemory<byte>) => NpgsqlDbType.Bytea,
        var type => throw new ArgumentException($"No column type for {type}."),
    };
}

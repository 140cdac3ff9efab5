namespace SaasHelpdesk.GrainRuntime;

/// <summary>The identity of a grain: its type and its key, written <c>type/key</c>.</summary>
public readonly record struct GrainId
{
    /// <summary>Joins a type and a key.</summary>
    /// <param name="type">The grain type.</param>
    /// <param name="key">The primary key.</param>
    public GrainId(GrainType type, IdSpan key) => (Type, Key) = (type, key);

    /// <summary>The type of the grain.</summary>
    public GrainType Type { get; }

    /// <summary>The primary key of the grain.</summary>
    public IdSpan Key { get; }

    /// <summary>Whether this is the default value, which identifies nothing.</summary>
    public bool IsDefault => Type.IsDefault && Key.IsDefault;

    /// <summary>An identity from its texts.</summary>
    /// <param name="type">The grain type.</param>
    /// <param name="key">The primary key.</param>
    public static GrainId Create(string type, string key) => new(GrainType.Create(type), IdSpan.Create(key));

    /// <inheritdoc/>
    public override string ToString() => $"{Type}/{Key}";
}

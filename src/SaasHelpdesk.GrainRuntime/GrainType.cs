namespace SaasHelpdesk.GrainRuntime;

/// <summary>The type part of a <see cref="GrainId"/>: the class name in lower case without the ending "grain".</summary>
public readonly record struct GrainType
{
    private readonly string? _value;

    private GrainType(string value) => _value = value;

    /// <summary>Whether this is the default value, which identifies nothing.</summary>
    public bool IsDefault => string.IsNullOrEmpty(_value);

    /// <summary>A grain type from its text.</summary>
    /// <param name="value">The text, compared ordinally.</param>
    public static GrainType Create(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}

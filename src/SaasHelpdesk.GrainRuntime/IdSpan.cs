namespace SaasHelpdesk.GrainRuntime;

/// <summary>An opaque part of a grain's identity; <see cref="ToString"/> gives the text it was created from.</summary>
public readonly record struct IdSpan
{
    private readonly string? _value;

    private IdSpan(string value) => _value = value;

    /// <summary>Whether this is the default value, which identifies nothing.</summary>
    public bool IsDefault => string.IsNullOrEmpty(_value);

    /// <summary>An id part from its text.</summary>
    /// <param name="id">The text, compared ordinally.</param>
    public static IdSpan Create(string id) => new(id);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}

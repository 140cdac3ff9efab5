using System.Diagnostics.CodeAnalysis;

namespace SaasHelpdesk.Domain.Results;

/// <summary>Either a value or a <see cref="Results.Refusal"/>.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>Why not, or null if there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True if there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsSuccess => Refusal is null;

    /// <summary>The value. Reading it from a refusal is a bug and throws.</summary>
    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}: {Refusal.Message}");

    /// <summary>A value as a result.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Results are made by return statements; a named twin would never be called.")]
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A refusal as a result.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Results are made by return statements; a named twin would never be called.")]
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}

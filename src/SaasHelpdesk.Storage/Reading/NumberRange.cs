namespace SaasHelpdesk.Storage.Reading;

/// <summary>Which stretch of a list is wanted whose rows are numbered from 1 up, with or without gaps.</summary>
public sealed record NumberRange
{
    /// <summary>Only rows with a higher number; zero for all.</summary>
    public long After { get; init; }

    /// <summary>Only rows with a lower number; the highest value for all.</summary>
    public long Before { get; init; } = long.MaxValue;

    /// <summary>Rows at most, 1 to <see cref="PageRequest.MaxSize"/>.</summary>
    public int Size { get; init; } = 50;

    /// <summary>Takes the last rows of the stretch instead of the first. The order stays that of the numbers.</summary>
    public bool Backward { get; init; }
}

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Which stretch of a sorted list is wanted.</summary>
public sealed record PageRequest
{
    /// <summary>The largest page.</summary>
    public const int MaxSize = 100;

    /// <summary>Rows a page, 1 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 50;

    /// <summary>Only rows behind the one with this cursor.</summary>
    public string? After { get; init; }

    /// <summary>Only rows before the one with this cursor.</summary>
    public string? Before { get; init; }

    /// <summary>Takes the last rows of the stretch instead of the first. The order within the page stays that of the sort.</summary>
    public bool Backward { get; init; }

    /// <summary>Counts all rows that pass the filter, which costs more the more there are.</summary>
    public bool WithTotalCount { get; init; }
}

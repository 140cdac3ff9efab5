using System.Collections.Concurrent;
using System.Globalization;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>
/// Names commands, so that one which is sent again after nobody knows whether it was done is done once. The name travels with the call, and the
/// called grain's ledger keeps it with what the command changed. A repeat must call the same grains in the same order to get the same names;
/// the order of calls to different grains is of no importance. A reference from <see cref="TenantGrains"/> is for one command.
/// </summary>
public static class CallCommand
{
    private const string Key = "command";
    private const char Separator = '@';
    private static readonly AsyncLocal<ConcurrentDictionary<string, int>?> Counts = new();
    private static readonly AsyncLocal<string?> Prefix = new();

    /// <summary>
    /// The name of the command that a grain is called with, or null if it has none and is done whenever it is sent. A name is for the grain that the
    /// command was sent to, not for those that hear of it in the same flow of control.
    /// </summary>
    /// <param name="grain">The key of the grain that is called.</param>
    public static string? Of(string grain) =>
        RequestContext.Get(Key) is string value && value.EndsWith(grain, StringComparison.Ordinal)
        && value.Length > grain.Length && value[^(grain.Length + 1)] == Separator
            ? value[..^(grain.Length + 1)]
            : null;

    /// <summary>Names the commands that this flow of control sends from here on.</summary>
    /// <param name="prefix">The start of their names, unique in the tenant; a repeat uses the same.</param>
    public static void Begin(string prefix) => (Prefix.Value, Counts.Value) = (prefix, new(StringComparer.Ordinal));

    // The next command to a grain: a name made of which command of the flow to this grain it is.
    internal static void Next(string grain)
    {
        if (Prefix.Value is { } prefix)
            RequestContext.Set(Key, string.Create(CultureInfo.InvariantCulture, $"{prefix}/{Counts.Value!.AddOrUpdate(grain, 1, static (_, count) => count + 1)}{Separator}{grain}"));
    }
}

namespace SaasHelpdesk.GrainRuntime;

/// <summary>
/// Values that travel with grain calls: what a caller has set is seen by the grain it calls and by all that this grain calls.
/// What the called grain changes is never seen by its caller. Values are immutable or treated so.
/// </summary>
public static class RequestContext
{
    // Copied on every change, because execution contexts that were captured earlier share the array.
    private static readonly AsyncLocal<KeyValuePair<string, object>[]?> Values = new();

    /// <summary>The keys that are set.</summary>
    public static IEnumerable<string> Keys => Entries.Select(entry => entry.Key);

    /// <summary>The keys that are set, with their values.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries => Values.Value ?? [];

    /// <summary>The value of a key, or null when it is not set.</summary>
    /// <param name="key">The key, compared ordinally.</param>
    public static object? Get(string key)
    {
        if (Values.Value is { } entries)
        {
            foreach (var entry in entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }
        }

        return null;
    }

    /// <summary>Sets the value of a key for the rest of the current request and for the calls it makes.</summary>
    /// <param name="key">The key, compared ordinally.</param>
    /// <param name="value">An immutable value.</param>
    public static void Set(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var entries = Values.Value ?? [];
        var index = IndexOf(entries, key);
        var copy = new KeyValuePair<string, object>[index < 0 ? entries.Length + 1 : entries.Length];
        entries.CopyTo(copy, 0);
        copy[index < 0 ? entries.Length : index] = new(key, value);
        Values.Value = copy;
    }

    /// <summary>Removes a key. Returns whether it was set.</summary>
    /// <param name="key">The key, compared ordinally.</param>
    public static bool Remove(string key)
    {
        var entries = Values.Value ?? [];
        var index = IndexOf(entries, key);
        if (index < 0)
            return false;
        Values.Value = entries.Length == 1 ? null : [.. entries[..index], .. entries[(index + 1)..]];
        return true;
    }

    /// <summary>Removes all keys.</summary>
    public static void Clear()
    {
        if (Values.Value is not null)
            Values.Value = null;
    }

    private static int IndexOf(KeyValuePair<string, object>[] entries, string key) =>
        Array.FindIndex(entries, entry => entry.Key == key);
}

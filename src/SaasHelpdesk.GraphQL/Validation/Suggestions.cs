namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>Names that the caller may have meant.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary>" Did you mean …?", or nothing if no known name is near.</summary>
    internal static string For(string name, IEnumerable<string> known)
    {
        // Far longer than any real name: not worth comparing.
        if (name.Length > 100)
        {
            return "";
        }

        var threshold = (int)(name.Length * 0.4) + 1;
        var near = known
            .Where(candidate => !candidate.StartsWith("__", StringComparison.Ordinal))
            .Select(candidate => (candidate, distance: Distance(name, candidate, threshold)))
            .Where(entry => entry.distance <= threshold)
            .OrderBy(entry => entry.distance)
            .ThenBy(entry => entry.candidate, StringComparer.Ordinal)
            .Select(entry => entry.candidate)
            .ToList();
        return near.Count == 0 ? "" : Of(near, "Did you mean ");
    }

    internal static string Of(IReadOnlyList<string> names, string question)
    {
        var quoted = names.Take(Most).Select(name => $"\"{name}\"").ToList();
        var list = quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted.SkipLast(1))} or {quoted[^1]}";
        return $" {question}{list}?";
    }

    /// <summary>Edit distance without regard to case, given up above the threshold.</summary>
    private static int Distance(string a, string b, int threshold)
    {
        if (Math.Abs(a.Length - b.Length) > threshold)
        {
            return int.MaxValue;
        }

        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}

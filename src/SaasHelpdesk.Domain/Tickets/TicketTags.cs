using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>Tags in their one form: trimmed, case-folded, sorted, distinct.</summary>
internal static class TicketTags
{
    public static Result<ImmutableArray<string>> Change(ImmutableArray<string> tags, ImmutableArray<string> add, ImmutableArray<string> remove)
    {
        if (add.IsEmpty && remove.IsEmpty)
            return tags;
        var set = new SortedSet<string>(tags, StringComparer.Ordinal);
        foreach (var tag in add)
        {
            if (!TryFold(tag, out var folded))
                return TicketErrors.Tag(tag);
            set.Add(folded);
        }

        foreach (var tag in remove)
        {
            if (TryFold(tag, out var folded))
                set.Remove(folded);
        }

        return set.Count > TicketLimits.Tags ? TicketErrors.TooManyTags() : set.ToImmutableArray();
    }

    private static bool TryFold(string tag, out string folded)
    {
        folded = tag.Trim().ToLowerInvariant();
        return folded.Length is > 0 and <= TicketLimits.Tag && !folded.Any(char.IsControl);
    }
}

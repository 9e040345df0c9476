namespace Telemetry.Allocation.Runs;

/// <summary>In what order facts stand and how they are told apart. They may come in any order; every list that a run gives is in this one.</summary>
internal static class FactKeys
{
    public static int Compare(EmptyingFact left, EmptyingFact right)
    {
        var order = string.CompareOrdinal(left.Container, right.Container);
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }

    /// <summary>Ordered by key, each once.</summary>
    /// <param name="content">All that a fact says; asked only where two have one key.</param>
    /// <exception cref="ArgumentException">Two facts have one key and say different things; the message names them.</exception>
    public static List<T> Once<T>(string kind, IEnumerable<T> facts, Func<T, string> key, Func<T, string> content)
    {
        var ordered = facts.Select(fact => (Key: key(fact), Fact: fact)).ToArray();
        Array.Sort(ordered, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var kept = new List<T>(ordered.Length);
        for (var index = 0; index < ordered.Length; index++)
        {
            if (index == 0 || ordered[index].Key != ordered[index - 1].Key) kept.Add(ordered[index].Fact);
            else if (content(ordered[index].Fact) != content(kept[^1])) throw Doubled(kind, ordered[index].Key);
        }

        return kept;
    }

    /// <summary>Which of two facts with one key is right is not for a calculation to choose.</summary>
    public static ArgumentException Doubled(string kind, string key) =>
        new($"{kind}: '{key.Replace('\n', '/')}' came in more than once with different contents; keep one, and hand a correction in as a correction.");
}

namespace Telemetry.Allocation.RulePacks;

/// <summary>Whether every id of a list occurs once and is not empty.</summary>
internal static class DuplicateChecks
{
    public static IEnumerable<string> Violations(string list, IEnumerable<string> ids)
    {
        foreach (var (id, count) in ids.CountBy(id => id, StringComparer.Ordinal))
        {
            if (id.Length == 0) yield return $"{list}: an id is empty; give it one.";
            if (count > 1) yield return $"{list}.{id}: occurs {count} times; keep one, or give the others ids of their own.";
        }
    }
}

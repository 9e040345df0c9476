using Telemetry.Containers;

namespace Telemetry.Allocation.Registers;

/// <summary>Where something holds, as text: <c>material=glass;stream=pmd</c>.</summary>
public static class PlaceText
{
    /// <returns>Null for the empty text and for one that is not a place: a part is a dimension and an id, each dimension once.</returns>
    public static IReadOnlyDictionary<string, string>? Read(string text)
    {
        var place = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(';'))
        {
            var (name, value) = part.Split('=') is [var left, var right] ? (left.Trim(), right.Trim()) : ("", "");
            if (!Identifier.IsValid(name) || !Identifier.IsValid(value) || !place.TryAdd(name, value)) return null;
        }

        return place;
    }

    /// <summary>The same place is the same text, whatever order it was written in.</summary>
    public static string Write(IReadOnlyDictionary<string, string> place) =>
        string.Join(';', place.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}={part.Value}"));
}

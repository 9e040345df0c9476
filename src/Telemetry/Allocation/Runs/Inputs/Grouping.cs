using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>For each emptying the place in tables of some dimensions, found once for all tables that have them.</summary>
/// <param name="GroupOf">For each emptying an index into <paramref name="Places"/>.</param>
internal sealed record Grouping(int[] GroupOf, IReadOnlyList<Coordinates> Places)
{
    public static Grouping Of(IReadOnlyList<string> dimensions, IReadOnlyList<EmptyingResult> emptyings, KnownFacts known, EmptyingPlaces places)
    {
        var (groups, found, whole) = (new int[emptyings.Count], new List<Coordinates>(), new Dictionary<int, int>());
        var labels = dimensions.Select(_ => new Labels()).ToArray();
        for (var index = 0; index < emptyings.Count; index++)
        {
            var load = known.TicketOf[index] is >= 0 and var place ? known.Standing[place] : null;
            var path = 0;
            for (var dimension = 0; dimension < labels.Length; dimension++)
                path = labels[dimension].Next(path, places.ValueOf(dimensions[dimension], emptyings[index], load));
            if (!whole.TryGetValue(path, out var group))
            {
                whole[path] = group = found.Count;
                found.Add(new Coordinates([.. labels.Select(one => one.Last)]));
            }

            groups[index] = group;
        }

        return new(groups, found);
    }

    /// <summary>Numbers for the values of one dimension, each together with the number of the values before it. Neighbours mostly have the same value.</summary>
    private sealed class Labels
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly Dictionary<long, int> paths = [];
        private int number = -1;

        public string Last { get; private set; } = "";

        public int Next(int path, string label)
        {
            if (number < 0 || !ReferenceEquals(label, Last))
            {
                if (!numbers.TryGetValue(label, out number)) numbers[label] = number = numbers.Count;
                Last = label;
            }

            var key = ((long)path << 32) | (uint)number;
            if (!paths.TryGetValue(key, out var next)) paths[key] = next = paths.Count;
            return next;
        }
    }
}

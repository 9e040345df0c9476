using Telemetry.Containers;

namespace Telemetry.Mass.Clusters;

/// <summary>Finds places near a place without looking at all: cells at least a reach wide, so that nine of them hold whatever lies within it.</summary>
internal sealed class PositionGrid
{
    private readonly Dictionary<(long North, long East), List<int>> cells = [];
    private readonly long height;

    // A degree of longitude shrinks towards the poles; a cell is as wide as it must be at 66 degrees, and beyond that everything is looked at.
    private long Width => height * 5 / 2;

    /// <param name="positions">Null places are in no cell; the others are meant by their index.</param>
    public PositionGrid(IEnumerable<Position?> positions, long reachMillimetres)
    {
        height = (reachMillimetres / 111) + 1;
        foreach (var (index, position) in positions.Index())
        {
            if (position is null) continue;
            var cell = Cell(position);
            if (!cells.TryGetValue(cell, out var members)) cells.Add(cell, members = []);
            members.Add(index);
        }
    }

    /// <summary>All within the reach, and some beyond it.</summary>
    public IEnumerable<int> Around(Position position)
    {
        if (Math.Abs(position.LatitudeMicrodegrees) > 66_000_000) return cells.Values.SelectMany(members => members);
        var (north, east) = Cell(position);
        var near = from up in new[] { -1L, 0, 1 } from right in new[] { -1L, 0, 1 } select (north + up, east + right);
        return near.SelectMany(cell => cells.GetValueOrDefault(cell) ?? []);
    }

    // The meridian of 180 degrees is no neighbour of itself here: no municipality lies on it.
    private (long North, long East) Cell(Position position) => (Floor(position.LatitudeMicrodegrees, height), Floor(position.LongitudeMicrodegrees, Width));

    private static long Floor(long value, long size) => value >= 0 ? value / size : -((-value + size - 1) / size);
}

using System.Text;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>The points of one request.</summary>
/// <param name="precision">Unit of their times: ms or ns.</param>
internal sealed class PointBatch(string precision, int maximumPoints, int maximumBytes)
{
    private readonly List<string> lines = [];
    private int bytes;

    public string Precision { get; } = precision;

    public IReadOnlyList<string> Lines => lines;

    /// <summary>False when the line must go into another request. The first line always fits.</summary>
    public bool TryAdd(string line)
    {
        var size = Encoding.UTF8.GetByteCount(line) + 1;
        if (lines.Count > 0 && (lines.Count >= maximumPoints || bytes + size > maximumBytes)) return false;
        lines.Add(line);
        bytes += size;
        return true;
    }

    /// <summary>Line breaks separate points; a text field may hold some too, in its quotes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    /// <summary>Some of the points in the same order.</summary>
    public PointBatch Part(Range range)
    {
        var part = new PointBatch(Precision, int.MaxValue, int.MaxValue);
        foreach (var line in lines.ToArray()[range]) part.TryAdd(line);
        return part;
    }
}

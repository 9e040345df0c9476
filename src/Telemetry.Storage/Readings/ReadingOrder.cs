using Telemetry.Readings;

namespace Telemetry.Storage.Readings;

/// <summary>The order in which a store gives the readings of one container: by time, quantity and content, each content once.</summary>
internal sealed class ReadingOrder : IComparer<Reading>
{
    public static readonly ReadingOrder Instance = new();

    public int Compare(Reading x, Reading y)
    {
        var order = x.MeasuredAt.CompareTo(y.MeasuredAt);
        if (order == 0) order = ((int)x.Quantity).CompareTo((int)y.Quantity);
        if (order == 0) order = x.Value.CompareTo(y.Value);
        if (order == 0) order = ((int)x.Status).CompareTo((int)y.Status);
        if (order == 0) order = x.Raw.CompareTo(y.Raw);
        return order == 0 ? x.Calibration.CompareTo(y.Calibration) : order;
    }

    /// <summary>Sorts readings of one container and leaves out repeats.</summary>
    public static IEnumerable<Reading> Settle(List<Reading> readings)
    {
        readings.Sort(Instance);
        for (var i = 0; i < readings.Count; i++)
        {
            if (i == 0 || readings[i] != readings[i - 1]) yield return readings[i];
        }
    }
}

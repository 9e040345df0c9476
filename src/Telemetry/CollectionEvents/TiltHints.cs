namespace Telemetry.CollectionEvents;

/// <summary>Reads the tilt around a fall. The angle of rest is the median of the sensor's own samples before it, be it 3 or 42 degrees.</summary>
internal static class TiltHints
{
    /// <summary>In hundredths of a degree: no wind moves a container so far.</summary>
    private const long Lift = 1_500;

    /// <summary>In hundredths of a degree: more than a lid or a kerb shifts it.</summary>
    private const long OtherRest = 400;
    private const int RestSamples = 24;
    private const long RestWindow = 3 * 86_400_000L;

    /// <summary>How long a false echo may hide what a lift announced.</summary>
    private const long Hidden = 18 * 3_600_000L;

    /// <param name="from">Last full, in milliseconds.</param>
    /// <param name="to">First empty, in milliseconds.</param>
    /// <param name="step">Median time between samples, in milliseconds: a lift may be sampled a little outside the interval.</param>
    /// <returns>The hint, and when the lift was first seen; null without one.</returns>
    public static (TiltHint Hint, long? Lift) Around(SampleSeries tilt, long from, long to, long step)
    {
        var (first, end) = (tilt.IndexAt(from - step), tilt.IndexAt(to + step + 1));
        var earliest = tilt.IndexAt(from - Hidden);
        if (first == end || earliest == 0) return (TiltHint.None, null);
        var rest = Medians.Lower(tilt.Values[tilt.WindowStart(earliest - 1, RestSamples, RestWindow)..earliest]);
        for (var index = first; index < end; index++)
            if (IsLift(index)) return (TiltHint.Lifted, tilt.At[index]);
        for (var index = first - 1; index >= earliest; index--)
            if (IsLift(index)) return (TiltHint.LiftedBefore, tilt.At[index]);
        var last = Math.Min(tilt.Count, end + RestSamples);
        return (end < last && Math.Abs(Medians.Lower(tilt.Values[end..last]) - rest) >= OtherRest ? TiltHint.RestsOtherwise : TiltHint.Still, null);

        bool IsLift(int index) => Math.Abs(tilt.Values[index] - rest) >= Lift;
    }
}

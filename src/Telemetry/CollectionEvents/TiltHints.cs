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

    /// <param name="from">Last full, in milliseconds.</param>
    /// <param name="to">First empty, in milliseconds.</param>
    /// <param name="step">Median time between samples, in milliseconds: a lift may be sampled a little outside the interval.</param>
    public static TiltHint Around(SampleSeries tilt, long from, long to, long step)
    {
        var (first, end) = (tilt.IndexAt(from - step), tilt.IndexAt(to + step + 1));
        if (first == end || first == 0) return TiltHint.None;
        var start = tilt.WindowStart(first - 1, RestSamples, RestWindow);
        var rest = Medians.Lower(tilt.Values[start..first]);
        foreach (var angle in tilt.Values[first..end])
            if (Math.Abs(angle - rest) >= Lift) return TiltHint.Lifted;
        var last = Math.Min(tilt.Count, end + RestSamples);
        return end < last && Math.Abs(Medians.Lower(tilt.Values[end..last]) - rest) >= OtherRest ? TiltHint.RestsOtherwise : TiltHint.Still;
    }
}

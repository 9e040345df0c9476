using Telemetry.Quality;

namespace Telemetry.Simulators.Shares;

/// <summary>Counts, from several threads, which intervals held the truth.</summary>
internal sealed class CoverageTally(string world, string subject)
{
    private readonly Lock gate = new();
    private int covered;
    private int missed;
    private double width;

    public void Add(ShareInterval? interval, double truth)
    {
        lock (gate)
        {
            if (interval is not null && interval.Low <= truth && truth <= interval.High) covered++;
            else missed++;
            width += interval is null ? 1 : interval.High - interval.Low;
        }
    }

    public CoverageLine Line() => new(world, subject, covered, missed, width / Math.Max(1, covered + missed));
}

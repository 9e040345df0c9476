namespace Telemetry.CollectionEvents;

/// <summary>Adds up what speaks for and against an emptying in whole points; a table turns the sum into a percentage.</summary>
internal static class ScoreCard
{
    public static int Points(Candidate candidate, long minimum)
    {
        var fall = candidate.Fall;
        var samples = Math.Min(fall.SamplesBefore, fall.SamplesAfter);
        var size = Math.Min(30, 30 * (fall.Drop - minimum) / minimum);
        var gap = candidate.FirstEmpty - candidate.LastFull > 6 * 3_600_000L ? 15 : 0;
        return (int)Math.Clamp(40 + (5 * Math.Min(6, samples)) + size - gap, 5, 99);
    }
}

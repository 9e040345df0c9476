namespace Telemetry.Monitoring.Forecasting;

/// <summary>
/// The word that stands beside a forecast, with the reason. Below three observed cycles there is no forecast at all; the other bounds are ours and
/// say how much was seen, not how wide the forecast is: that is what the interval is for.
/// </summary>
/// <param name="Cycles">Whole cycles seen.</param>
/// <param name="DaysSeen">Days with a level, of <paramref name="DaysWatched"/> since the first one.</param>
public sealed record ReliabilityJudgement(Reliability Word, ReliabilityReason Reason, int Cycles, int DaysSeen, int DaysWatched)
{
    public const int FewestCycles = 3;

    private const int FairCycles = 6;

    private const int GoodCycles = 10;

    public static ReliabilityJudgement Of(int cycles, int daysSeen, int daysWatched, bool isSilent)
    {
        var (word, reason) = Judge(cycles, daysSeen, daysWatched, isSilent);
        return new ReliabilityJudgement(word, reason, cycles, daysSeen, daysWatched);
    }

    private static (Reliability, ReliabilityReason) Judge(int cycles, int daysSeen, int daysWatched, bool isSilent)
    {
        if (daysSeen == 0) return (Reliability.NotEstablished, ReliabilityReason.NeverHeard);
        if (isSilent) return (Reliability.NotEstablished, ReliabilityReason.Silent);
        if (cycles < FewestCycles) return (Reliability.NotEstablished, ReliabilityReason.FewCycles);
        if (daysSeen * 10 < daysWatched * 7) return (Reliability.Low, ReliabilityReason.MissingDays);
        if (cycles < FairCycles) return (Reliability.Low, ReliabilityReason.FewCycles);
        if (daysSeen * 10 < daysWatched * 9) return (Reliability.Fair, ReliabilityReason.MissingDays);
        return cycles < GoodCycles ? (Reliability.Fair, ReliabilityReason.FewCycles) : (Reliability.Good, ReliabilityReason.Steady);
    }
}

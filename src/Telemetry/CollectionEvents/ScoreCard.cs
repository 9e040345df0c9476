namespace Telemetry.CollectionEvents;

/// <summary>
/// Adds up what speaks for and against an emptying, in whole decibans: ten points make the odds ten times as good. The weights are those of a logistic
/// regression over 61,000 falls of labelled worlds (seeds 1 to 6), rounded; <see cref="ConfidenceTable"/> turns the sum into a percentage.
/// </summary>
internal static class ScoreCard
{
    private const int Start = 15;

    /// <param name="minimum">The smallest fall that counts, in the unit of the quantity.</param>
    public static int Points(Candidate candidate, long minimum) =>
        Start + Size(candidate.Fall, minimum) + End(candidate, minimum) + Samples(candidate.Fall, minimum) + Edge(candidate.Fall) + Tilt(candidate.Tilt) + candidate.PriorPoints;

    // A heap that falls over takes up to a fifth of the volume with it, rarely more.
    private static int Size(Fall fall, long minimum) => (4 * fall.Drop / minimum) switch { <= 3 => -6, 4 => -20, 5 => -6, 6 => 3, 7 => 6, _ => 9 };

    // A container is rarely emptied by half; whatever else makes a level fall stops anywhere.
    private static int End(Candidate candidate, long minimum)
    {
        if (candidate.Baseline.Empty is not { } empty) return -2;
        var above = 3 * (candidate.Fall.After - empty);
        return above <= minimum ? 6 : above <= 2 * minimum ? -1 : -4;
    }

    private static int Samples(Fall fall, long minimum)
    {
        if (Pace.IsSlow(fall.Pace.Step)) return 10;

        // A tooth of a sawtooth has few samples; what tells it from noise is that there is none.
        if (fall.Pace.IsQuick(minimum)) return 5;
        return Math.Min(fall.SamplesBefore, fall.SamplesAfter) switch { <= 1 => -24, <= 3 => -8, _ => 5 };
    }

    private static int Edge(Fall fall) => fall.Misfits * 6 > fall.WindowEnd - fall.WindowStart ? -10 : 0;

    private static int Tilt(TiltHint hint) => hint switch
    {
        TiltHint.Lifted => 20,
        TiltHint.RestsOtherwise or TiltHint.LiftedBefore => 10,
        TiltHint.Still => -8,
        _ => 0,
    };
}

using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>
/// Judges a load by its share of interfering material (stoorstromen), on exact masses and never on a displayed percentage.
/// Exactly the limit is accepted (PMD assessment protocol 3.0: at most).
/// </summary>
public static class AcceptanceGate
{
    /// <param name="limitPercent">0 to 100; null when the stream has no limit.</param>
    public static LoadJudgement Judge(Grams net, Grams? interfering, decimal? limitPercent)
    {
        if (net == Grams.Zero) return new(LoadDecision.NotEvaluated, interfering is not null);
        if (interfering is not { } mass) return new(LoadDecision.Accepted, false);
        if (limitPercent is { } limit && mass.Value * 100m > limit * net.Value) return new(LoadDecision.Rejected, true);
        return new(LoadDecision.Accepted, true);
    }
}

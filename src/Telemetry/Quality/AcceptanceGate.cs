using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>
/// Judges a load by its share of interfering material (stoorstromen), on exact masses and never on a displayed percentage.
/// Exactly the limit is accepted (PMD assessment protocol 3.0: at most).
/// </summary>
public static class AcceptanceGate
{
    /// <param name="limitPercent">0 to 100; null when the stream has no limit.</param>
    public static LoadJudgement Judge(Grams net, Grams? interfering, decimal? limitPercent) => Judge(net, interfering, null, new(limitPercent, null));

    /// <param name="interfering">Null when nobody looked for it, which is not 0.</param>
    /// <param name="nonPackaging">Null when nobody looked for it, which is not 0.</param>
    /// <param name="rejectedByInspector">A gas bottle in the load is reason enough, whatever the rest weighs.</param>
    public static LoadJudgement Judge(Grams net, Grams? interfering, Grams? nonPackaging, QualityLimits limits, bool rejectedByInspector = false)
    {
        var assessed = interfering is not null || nonPackaging is not null || rejectedByInspector;
        if (net == Grams.Zero) return new(LoadDecision.NotEvaluated, assessed);
        if (rejectedByInspector || IsAbove(interfering, net, limits.InterferingPercent)) return new(LoadDecision.Rejected, true);
        if (IsAbove(nonPackaging, net, limits.NonPackagingPercent)) return new(LoadDecision.AcceptedWithExcessNonPackaging, true);
        return new(LoadDecision.Accepted, assessed);
    }

    private static bool IsAbove(Grams? part, Grams net, decimal? percent) =>
        part is { } mass && percent is { } limit && AcceptanceLimit.IsKept(mass.Value, net.Value, Fraction.Of(limit)) == false;
}

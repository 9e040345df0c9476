using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Comparisons.Uncertainty;

/// <summary>Whether a target is really met or missed.</summary>
/// <param name="Met">What the run says, compared exactly.</param>
/// <param name="MetShare">Part of the draws in which it is met, of those in which it can be told.</param>
/// <param name="IsShown">True where the draws say the same as the run at the confidence of the settings, one-sided; false where it is noise.</param>
public sealed record TargetCertainty(string Step, Coordinates At, bool Met, double MetShare, bool IsShown)
{
    internal static IReadOnlyList<TargetCertainty> Of(IReadOnlyList<TargetVerdict> run, IReadOnlyList<IReadOnlyList<TargetVerdict>> draws, int confidencePercent)
    {
        var drawn = draws.SelectMany(one => one).Where(one => one.Met is not null).ToLookup(one => (one.Step, one.At), one => one.Met!.Value);
        return
        [
            .. run.Where(one => one.Met is not null && drawn.Contains((one.Step, one.At)))
                .Select(one => Of(one, [.. drawn[(one.Step, one.At)]], confidencePercent)),
        ];
    }

    private static TargetCertainty Of(TargetVerdict verdict, IReadOnlyList<bool> drawn, int confidencePercent)
    {
        var share = (double)drawn.Count(met => met) / drawn.Count;
        var agreeing = verdict.Met!.Value ? share : 1 - share;
        return new(verdict.Step, verdict.At, verdict.Met.Value, share, agreeing >= 1 - ((100 - confidencePercent) / 200.0));
    }
}

namespace Telemetry.Simulators.Shares;

/// <summary>A kind of world in which the two-phase estimate is tried. Shares are in fractions of 1.</summary>
/// <param name="Mean">Mean share of interfering material.</param>
/// <param name="BetweenAreas">Standard deviation between routes, and between neighbourhoods.</param>
/// <param name="BetweenContainers">Standard deviation between containers.</param>
/// <param name="BetweenEmptyings">Standard deviation between the emptyings of a container.</param>
/// <param name="SignalNoise">Noise of a signal in units of the standard deviation of the shares; infinite for a signal that says nothing.</param>
/// <param name="SignalBias">Standard deviation of what a signal is off in a whole route, in the same units.</param>
/// <param name="Missing">Share of emptyings without a signal.</param>
/// <param name="Samples">Hand-sorted samples.</param>
/// <param name="Loads">Loads that were assessed, known as a sum over their emptyings only.</param>
/// <param name="VisualBias">Above 0 the loads are judged by eye: the standard deviation of what all judgements are off together, and each by itself; 0 for weighed loads.</param>
public sealed record SignalWorld(
    string Name, double Mean, double BetweenAreas, double BetweenContainers, double BetweenEmptyings, double SignalNoise, double SignalBias, double Missing, int Samples, int Loads,
    double VisualBias = 0)
{
    private static readonly SignalWorld Usual = new("useful signal", 0.15, 0.03, 0.05, 0.05, 0.7, 0, 0.1, 30, 10);

    public static readonly IReadOnlyList<SignalWorld> All =
    [
        Usual,
        Usual with { Name = "useless signal", SignalNoise = double.PositiveInfinity },
        Usual with { Name = "signal biased by route", SignalBias = 1.5 },
        Usual with { Name = "signal missing in half", Missing = 0.5 },
        Usual with { Name = "few samples, no loads", Samples = 8, Loads = 0 },
        Usual with { Name = "loads only", Samples = 0, Loads = 25 },
        Usual with { Name = "loads judged by eye", Samples = 15, Loads = 25, VisualBias = 0.03 },
        Usual with { Name = "near 0", Mean = 0.02, BetweenAreas = 0.005, BetweenContainers = 0.015, BetweenEmptyings = 0.015 },
        Usual with { Name = "above 90 %", Mean = 0.95, BetweenAreas = 0.01, BetweenContainers = 0.03, BetweenEmptyings = 0.03 },
        Usual with { Name = "nearly all clean", Mean = 0.01, BetweenAreas = 0.002, BetweenContainers = 0.03, BetweenEmptyings = 0.02 },
        Usual with { Name = "a few bad containers", Mean = 0.08, BetweenAreas = 0.01, BetweenContainers = 0.12, BetweenEmptyings = 0.03 },
    ];
}

namespace Telemetry.Simulators.Shares;

/// <summary>A kind of world in which intervals for hand-sorted samples are tried. Shares are in fractions of 1.</summary>
/// <param name="Mean">Mean share of the samples that have any.</param>
/// <param name="Spread">Standard deviation between samples.</param>
/// <param name="Clean">Share of samples without a gram of it.</param>
/// <param name="MassSpread">0 for samples of about 60 kg; otherwise the standard deviation of the logarithm of their mass.</param>
/// <param name="MassEffect">How much dirtier a sample is that is one such deviation heavier.</param>
public sealed record SampleWorld(string Name, double Mean, double Spread, double Clean = 0, double MassSpread = 0, double MassEffect = 0)
{
    public static readonly IReadOnlyList<SampleWorld> All =
    [
        new("even", 0.15, 0.06),
        new("wide", 0.15, 0.12),
        new("near 0", 0.02, 0.02),
        new("near 0 and skewed", 0.02, 0.04),
        new("rare", 0.20, 0.10, Clean: 0.8),
        new("above 90 %", 0.95, 0.05),
        new("uneven samples", 0.20, 0.10, MassSpread: 0.8),
        new("heavier is dirtier", 0.20, 0.08, MassSpread: 0.8, MassEffect: 0.08),
    ];

    internal (double Part, double Whole) Draw(ShareChance chance)
    {
        var size = chance.Normal();
        var whole = MassSpread > 0 ? 3_000 * Math.Exp(size * MassSpread) : 60_000 + (size * 2_000);
        return (chance.Unit() < Clean ? 0 : whole * chance.Share(Mean + (MassEffect * size), Spread), whole);
    }
}

using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Loads;

/// <summary>What one load is judged by.</summary>
/// <param name="LowestFactor">A ticket with a smaller factor of ticket over estimates is flagged; exactly it is not.</param>
/// <param name="HighestFactor">Likewise with a larger one.</param>
internal sealed record LoadLimit(QualityLimits Quality, Fraction LowestFactor, Fraction HighestFactor)
{
    /// <summary>Somebody has to look: there is no factor, or it lies outside its band. Nothing is rescaled in silence.</summary>
    public bool Flags(ReconciliationFactor? factor)
    {
        if (factor is null) return true;
        var exact = Fraction.Of(factor.Numerator, factor.Denominator);
        return exact < LowestFactor || exact > HighestFactor;
    }
}

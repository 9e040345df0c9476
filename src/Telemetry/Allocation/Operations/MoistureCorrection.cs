using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>Moisture correction: a mass with a share w of water restated at a reference share, m (1 − w) ÷ (1 − w_ref). Dry matter stays what it was.</summary>
public static class MoistureCorrection
{
    /// <summary>In grams, exact; it is rounded once, where it is booked.</summary>
    /// <param name="moisture">0 to 1.</param>
    /// <param name="reference">0 to below 1, for example 0.10 for paper (EN 643).</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside its range; the message names it.</exception>
    public static Fraction Exact(BigInteger grams, Fraction moisture, Fraction reference)
    {
        if (moisture < 0 || moisture > 1) throw new ArgumentOutOfRangeException(nameof(moisture), $"The moisture is {moisture}; write a share from 0 to 1.");
        if (reference < 0 || reference >= 1) throw new ArgumentOutOfRangeException(nameof(reference), $"The reference moisture is {reference}; write a share from 0 to below 1.");
        return grams * (1 - moisture) / (1 - reference);
    }
}

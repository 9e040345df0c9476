using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// A share from samples as a ratio of sums with its linearised standard error, without a floating point number, so that both sides get the same last digit: residuals
/// d = y − r·x, s² = Σd² ÷ (n − 1), SE = √(s² ÷ n) ÷ mean x (Cochran, Sampling Techniques, 6.4).
/// </summary>
/// <param name="Rate">Null when the samples weigh nothing.</param>
/// <param name="StandardError">In fractions of 1, to thirty decimals; null for fewer than two samples, which do not say how samples differ.</param>
public sealed record SampledRatio(Fraction? Rate, Fraction? StandardError)
{
    private const int Decimals = 30;

    /// <summary>The whole interval lies above the limit; an excess is shown only then.</summary>
    public bool IsAbove(Fraction limit, Fraction quantile) => Low(quantile) > limit;

    /// <param name="quantile">Of Student's t on n − 1 degrees of freedom.</param>
    public Fraction? Low(Fraction quantile) => Rate - (quantile * StandardError);

    /// <inheritdoc cref="Low"/>
    public Fraction? High(Fraction quantile) => Rate + (quantile * StandardError);

    /// <param name="samples">What was looked for and all that was sorted, in any one unit.</param>
    public static SampledRatio Of(IReadOnlyList<(Fraction Part, Fraction Whole)> samples)
    {
        var sums = samples.Aggregate(new ExactRatio(0, 0), (sum, sample) => new(sum.Part + sample.Part, sum.Whole + sample.Whole));
        if (sums.Rate is not { } rate || samples.Count < 2) return new(sums.Rate, null);
        var squares = samples.Select(sample => sample.Part - (rate * sample.Whole)).Aggregate(Fraction.Zero, (sum, residual) => sum + (residual * residual));
        var variance = squares / (samples.Count - 1) / samples.Count;
        var mean = sums.Whole / samples.Count;
        return new(rate, Root(variance / (mean * mean)));
    }

    /// <summary>To the nearest of the last decimal: Newton's method on whole numbers, from above.</summary>
    private static Fraction Root(Fraction value)
    {
        var scale = BigInteger.Pow(10, Decimals);
        var square = (value * scale * scale).Round();
        if (square.IsZero) return 0;
        var root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        for (var next = (root + (square / root)) / 2; next < root; next = (root + (square / root)) / 2) root = next;
        return Fraction.Of(square - (root * root) > root ? root + 1 : root, scale);
    }
}

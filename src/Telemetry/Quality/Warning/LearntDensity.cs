using Telemetry.Quantities;

namespace Telemetry.Quality.Warning;

/// <summary>
/// How dense the fillings of one stream are as a rule: median and spread of the logarithm, from medians, so that the heavy ones that are looked for do not
/// widen what they are compared with.
/// </summary>
/// <param name="MedianGramsPerLitre">Above 0.</param>
/// <param name="Spread">Of the natural logarithm, in standard deviations of a normal curve, above 0.</param>
/// <param name="Fillings">How many it was learnt from.</param>
public sealed record LearntDensity(string Stream, double MedianGramsPerLitre, double Spread, int Fillings)
{
    /// <summary>Below this many the median of a stream still wanders.</summary>
    public const int FewestFillings = 20;

    // The median absolute deviation of a normal curve is 1 / 1.4826 of its standard deviation.
    private const double NormalFactor = 1.4826;

    /// <summary>Null below <see cref="FewestFillings"/> usable fillings, or when they do not differ at all.</summary>
    public static LearntDensity? Of(string stream, IEnumerable<WeighedFilling> fillings)
    {
        double[] logarithms = [.. fillings.Where(filling => filling.IsMeasurable && filling.Mass > Grams.Zero).Select(filling => Math.Log(filling.GramsPerLitre)).Order()];
        if (logarithms.Length < FewestFillings) return null;
        var median = Median(logarithms);
        var spread = NormalFactor * Median([.. logarithms.Select(one => Math.Abs(one - median)).Order()]);
        return spread > 0 ? new(stream, Math.Exp(median), spread, logarithms.Length) : null;
    }

    /// <summary>How far a filling is above the median, in spreads; below 0 when it is lighter.</summary>
    public double IndexOf(WeighedFilling filling) => Math.Log(filling.GramsPerLitre / MedianGramsPerLitre) / Spread;

    private static double Median(double[] ordered) =>
        ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
}

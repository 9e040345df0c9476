namespace Telemetry.Statistics;

/// <summary>Student's t distribution. The heart has no packages, so this is our own; it is held against the published tables of the NIST handbook.</summary>
public static class StudentT
{
    /// <summary>P(T ≤ t).</summary>
    /// <param name="degreesOfFreedom">Above 0; need not be whole.</param>
    public static double Below(double t, double degreesOfFreedom)
    {
        // DLMF 8.17: the two tails together are I_{v/(v+t²)}(v/2, 1/2).
        var tail = IncompleteBeta.Of(degreesOfFreedom / (degreesOfFreedom + (t * t)), degreesOfFreedom / 2, 0.5) / 2;
        return t < 0 ? tail : 1 - tail;
    }

    /// <summary>The t below which a share <paramref name="probability"/> lies, to about ten digits.</summary>
    /// <param name="probability">Above 0 and below 1; otherwise <see cref="ArgumentOutOfRangeException"/>.</param>
    /// <param name="degreesOfFreedom">Above 0; otherwise <see cref="ArgumentOutOfRangeException"/>.</param>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        if (probability is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        if (!(degreesOfFreedom > 0)) throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Degrees of freedom are above 0.");
        if (probability < 0.5) return -Quantile(1 - probability, degreesOfFreedom);
        var (low, high) = (0.0, 1.0);
        while (Below(high, degreesOfFreedom) < probability) high *= 2;
        return Bisection.Root(t => Below(t, degreesOfFreedom) - probability, low, high);
    }

    /// <summary>The factor of a two-sided interval, for example 2.776445 at 95 % and 4 degrees of freedom.</summary>
    public static double Factor(int confidencePercent, double degreesOfFreedom) => Quantile(0.5 + (confidencePercent / 200.0), degreesOfFreedom);
}

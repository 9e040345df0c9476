namespace Telemetry.Mass.Densities;

/// <summary>Student's t, for intervals and significance only; nothing of it enters a mass.</summary>
public static class StudentDistribution
{
    /// <summary>P(|T| ≥ |t|) for a whole or fractional number of degrees of freedom above 0; about 12 digits.</summary>
    public static double TwoSidedProbability(double t, double degreesOfFreedom) =>
        IncompleteBeta(degreesOfFreedom / (degreesOfFreedom + (t * t)), degreesOfFreedom / 2, 0.5);

    /// <summary>The t for which a fraction <paramref name="confidence"/> (0 to 1, both exclusive) lies between −t and t.</summary>
    public static double TwoSidedQuantile(double confidence, double degreesOfFreedom)
    {
        var (low, high) = (0.0, 1.0);
        while (TwoSidedProbability(high, degreesOfFreedom) > 1 - confidence) high *= 2;
        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            if (TwoSidedProbability(middle, degreesOfFreedom) > 1 - confidence) low = middle;
            else high = middle;
        }

        return high;
    }

    // Regularised incomplete beta by its continued fraction (Abramowitz and Stegun 26.5.8), evaluated by Lentz's method.
    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x is <= 0 or >= 1) return x <= 0 ? 0 : 1;
        if (x > (a + 1) / (a + b + 2)) return 1 - IncompleteBeta(1 - x, b, a);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        var (c, d, result) = (1.0, 1 / (1 - ((a + b) * x / (a + 1))), 1 / (1 - ((a + b) * x / (a + 1))));
        for (var m = 1; m <= 300; m++)
        {
            var step = Next(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)))) * Next(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)));
            if (Math.Abs(step - 1) < 1e-15) break;
        }

        return front * result;

        double Next(double coefficient)
        {
            d = 1 / (1 + (coefficient * d));
            c = 1 + (coefficient / c);
            result *= c * d;
            return c * d;
        }
    }

    // Stirling's series after shifting the argument above 10.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++) shift += Math.Log(x);
        var inverse = 1 / (x * x);
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + ((1 / 12.0 - (inverse * (1 / 360.0 - (inverse * (1 / 1260.0 - (inverse / 1680)))))) / x) - shift;
    }
}

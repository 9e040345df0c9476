namespace Telemetry.Statistics;

/// <summary>The regularised incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22) evaluated forward after Lentz.</summary>
internal static class IncompleteBeta
{
    private const double Smallest = 1e-300;
    private const int MostTerms = 10_000;

    /// <param name="x">0 to 1.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    public static double Of(double x, double a, double b)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;

        // The fraction converges fast below (a + 1) / (a + b + 2); above it the function is turned round (DLMF 8.17.4).
        return x > (a + 1) / (a + b + 2) ? 1 - Fraction(1 - x, b, a) : Fraction(x, a, b);
    }

    private static double Fraction(double x, double a, double b)
    {
        var front = Math.Exp(LogGamma.Of(a + b) - LogGamma.Of(a) - LogGamma.Of(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        var (fraction, numerator, denominator) = (1.0, 1.0, 0.0);
        for (var term = 1; term < MostTerms; term++)
        {
            var coefficient = Coefficient(term, x, a, b);
            denominator = 1 / NotZero(1 + (coefficient * denominator));
            numerator = NotZero(1 + (coefficient / numerator));
            var factor = numerator * denominator;
            fraction *= factor;
            if (Math.Abs(factor - 1) < 1e-15) break;
        }

        return front / fraction;
    }

    private static double Coefficient(int term, double x, double a, double b)
    {
        var half = term / 2;
        return term % 2 == 0
            ? half * (b - half) * x / ((a + term - 1) * (a + term))
            : -(a + half) * (a + b + half) * x / ((a + term - 1) * (a + term));
    }

    private static double NotZero(double value) => Math.Abs(value) < Smallest ? Smallest : value;
}

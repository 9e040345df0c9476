using Telemetry.Statistics;
namespace Telemetry.Quality.Intervals;

/// <summary>One part of a mixture: Student's t, moved to <paramref name="Centre"/> and stretched by <paramref name="Scale"/>.</summary>
/// <param name="Weight">0 to 1; the weights of a mixture sum to 1.</param>
internal readonly record struct StudentPart(double Weight, double Centre, double Scale, double DegreesOfFreedom)
{
    public double Below(double value) =>
        Scale > 0 ? StudentT.Below((value - Centre) / Scale, DegreesOfFreedom)
        : value < Centre ? 0 : 1;
}

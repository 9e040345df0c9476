namespace Telemetry.Quality.DoubleSampling;

/// <summary>
/// How the shares of emptyings vary, in units of the variance between two emptyings of one container. Few samples cannot say it, so an estimate is taken over all
/// of <see cref="Grid"/>, each weighed by how well it explains what was found: what is not known about the model widens the interval.
/// </summary>
/// <param name="Container">Variance between containers.</param>
/// <param name="Area">Variance between routes, and between neighbourhoods.</param>
/// <param name="Signal">Variance of the slope of each standardised signal; 0 leaves the signals out.</param>
/// <param name="Sorting">Variance of taking and sorting a sample of <see cref="Observation.ReferenceKilograms"/>.</param>
internal sealed record VarianceRatios(double Container, double Area, double Signal, double Sorting)
{
    public static readonly IReadOnlyList<VarianceRatios> Grid =
    [
        .. from container in (double[])[0.1, 0.5, 2, 6]
           from area in (double[])[0.05, 0.3, 1.2]
           from signal in (double[])[0, 0.1, 0.6, 3]
           from sorting in (double[])[0.1, 1]
           select new VarianceRatios(container, area, signal, sorting),
    ];
}

namespace Telemetry.Quality.DoubleSampling;

/// <summary>
/// Brings signals of different units on one scale: deviation from the mean of all emptyings, in standard deviations, cut off at 4 so that one broken sensor does
/// not bend the line for all. An emptying without a signal gets the mean of its container, and without that the mean of all: it then says nothing.
/// </summary>
internal sealed class SignalScale
{
    public const int Count = 4;
    private const double MostDeviations = 4;

    private readonly double[] means = new double[Count];
    private readonly double[] deviations = new double[Count];
    private readonly Dictionary<string, double>[] containerMeans = new Dictionary<string, double>[Count];

    public static SignalScale Of(IReadOnlyCollection<EmptyingSignals> emptyings)
    {
        var scale = new SignalScale();
        for (var signal = 0; signal < Count; signal++)
        {
            var measured = emptyings.Select(emptying => (emptying.Container, Value: Raw(emptying, signal))).Where(one => one.Value is not null)
                .Select(one => (one.Container, Value: one.Value!.Value)).ToList();
            scale.containerMeans[signal] = measured.GroupBy(one => one.Container, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Average(one => one.Value), StringComparer.Ordinal);
            if (measured.Count < 2) continue;
            var mean = measured.Average(one => one.Value);
            scale.means[signal] = mean;
            scale.deviations[signal] = Math.Sqrt(measured.Average(one => (one.Value - mean) * (one.Value - mean)));
        }

        return scale;
    }

    public double Standardised(EmptyingSignals emptying, int signal)
    {
        if (deviations[signal] <= 0) return 0;
        var value = Raw(emptying, signal) ?? (containerMeans[signal].TryGetValue(emptying.Container, out var own) ? own : means[signal]);
        return Math.Clamp((value - means[signal]) / deviations[signal], -MostDeviations, MostDeviations);
    }

    private static double? Raw(EmptyingSignals emptying, int signal) => signal switch
    {
        0 => emptying.GramsPerCubicMetre,
        1 => emptying.GasTicks,
        2 => emptying.HumidityHundredths,
        _ => emptying.WetnessRise,
    };
}

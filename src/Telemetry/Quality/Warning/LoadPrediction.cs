using Telemetry.Quantities;

namespace Telemetry.Quality.Warning;

/// <summary>
/// The interfering share of a load before it is driven: (1) set apart what nobody estimated, (2) take the ratio of the expected sums, never an average of
/// shares, (3) linearise the ratio for its variance: what is not known of the shares, and what the masses do to the weights, (4) give it the beta curve of that mean and variance, (5) order the containers by what they bring.
/// </summary>
public static class LoadPrediction
{
    public const string Method = "expected-mass-ratio-beta/1";

    /// <summary>Below this part of the expected mass with an estimate no word is given.</summary>
    public const double LeastKnownPart = 0.8;

    /// <param name="route">Id of the route; null where the containers have none.</param>
    /// <param name="fillings">Each container once.</param>
    /// <param name="limitPercent">0 to 100; null when the stream has no limit.</param>
    /// <param name="confidencePercent">Of the load's interval, 50 to 99.</param>
    public static LoadWarning Of(
        string stream, string? route, IReadOnlyList<ExpectedFilling> fillings, ShareDependence dependence, decimal? limitPercent, int confidencePercent = 90) =>
        Of(stream, route, fillings, dependence, null, limitPercent, confidencePercent);

    /// <param name="joint">
    /// Of all fillings with a share thrown together at their expected masses, from an estimator that knows how the containers hang together; the fillings' own intervals then
    /// only describe the containers.
    /// </param>
    public static LoadWarning Of(
        string stream, string? route, IReadOnlyList<ExpectedFilling> fillings, ShareInterval joint, decimal? limitPercent, int confidencePercent = 90) =>
        Of(stream, route, fillings, null, joint, limitPercent, confidencePercent);

    /// <summary>The rate at which the share stands above a limit, in words.</summary>
    public static LoadCertainty Word(double probability) => probability switch
    {
        < 0.05 => LoadCertainty.AlmostCertainlyWithin,
        < 0.30 => LoadCertainty.ProbablyWithin,
        < 0.70 => LoadCertainty.Open,
        < 0.95 => LoadCertainty.ProbablyAbove,
        _ => LoadCertainty.AlmostCertainlyAbove,
    };

    private static LoadWarning Of(
        string stream, string? route, IReadOnlyList<ExpectedFilling> fillings, ShareDependence? dependence, ShareInterval? joint, decimal? limitPercent, int confidencePercent)
    {
        // 1.
        List<(ExpectedFilling Filling, ShareInterval Share)> known = [.. fillings.Where(one => one.Share is not null && one.Mean > 0).Select(one => (one, one.Share!))];
        string[] missing = [.. fillings.Where(one => one.Share is null).Select(one => one.Container).Order(StringComparer.Ordinal)];
        var whole = fillings.Sum(one => one.Mean);
        var unknown = fillings.Where(one => one.Share is null).Sum(one => one.Mean);
        if (known.Count == 0)
            return new(stream, route, null, 0, Whole(whole), Whole(unknown), limitPercent, null, LoadCertainty.NotEstablished, dependence, [], missing);

        // 2.
        var mass = known.Sum(one => one.Filling.Mean);
        var ratio = known.Sum(one => one.Filling.Mean * one.Share.Share) / mass;

        // 3. and 4.
        var variance = MassVariance(known, mass, ratio) + (joint is null ? ShareVariance(known, mass, dependence ?? ShareDependence.Assumed) : Square(DeviationOf(joint)));
        var curve = BetaCurve.Of(ratio, variance);
        var outside = (100 - confidencePercent) / 200.0;
        var share = new ShareInterval(
            ratio, Math.Min(ratio, curve?.Quantile(outside) ?? ratio), Math.Max(ratio, curve?.Quantile(1 - outside) ?? ratio), confidencePercent,
            joint?.Samples ?? known.Sum(one => one.Share.Samples), joint?.SampledGrams ?? known.Sum(one => one.Share.SampledGrams),
            joint is null ? Method : $"{joint.Method}+{Method}");
        var above = limitPercent is { } limit ? curve?.Above((double)limit / 100) ?? (ratio > (double)limit / 100 ? 1 : 0) : (double?)null;
        var certainty = above is { } probability && whole - unknown >= LeastKnownPart * whole ? Word(probability) : LoadCertainty.NotEstablished;

        // 5.
        return new(stream, route, share, Math.Sqrt(variance), Whole(whole), Whole(unknown), limitPercent, above, certainty, dependence, [.. Drivers(known, mass * ratio)], missing);
    }

    // 3. What the containers have in common does not average out.
    private static double ShareVariance(List<(ExpectedFilling Filling, ShareInterval Share)> known, double mass, ShareDependence dependence)
    {
        var (apart, together, common) = (0.0, 0.0, 0.0);
        foreach (var (filling, share) in known)
        {
            var weight = filling.Mean / mass;
            apart += Square(weight) * (((1 - dependence.Correlation) * Square(DeviationOf(share))) + Square(dependence.Own * share.Share));
            together += weight * DeviationOf(share);
            common += weight * dependence.Common * share.Share;
        }

        return apart + (dependence.Correlation * Square(together)) + Square(common);
    }

    // 3. A mass moves the ratio by how far its container's share lies from it, known or not; an error that all masses share cancels.
    private static double MassVariance(List<(ExpectedFilling Filling, ShareInterval Share)> known, double mass, double ratio) =>
        known.Sum(one => one.Filling.Variance * (Square(one.Share.Share - ratio) + Square(DeviationOf(one.Share)))) / Square(mass);

    // 5.
    private static IEnumerable<LoadDriver> Drivers(List<(ExpectedFilling Filling, ShareInterval Share)> known, double interfering)
    {
        var sum = 0.0;
        foreach (var (filling, share) in known.OrderByDescending(one => one.Filling.Mean * one.Share.Share).ThenBy(one => one.Filling.Container, StringComparer.Ordinal))
        {
            sum += filling.Mean * share.Share;
            yield return new(
                filling.Container, Whole(filling.Mean), share, ContainerContribution.Of(filling.Mean, filling.Variance, share), interfering > 0 ? Math.Min(1, sum / interfering) : 1);
        }
    }

    private static double DeviationOf(ShareInterval share) => (share.High - share.Low) / (2 * NormalCurve.Factor(share.ConfidencePercent));

    private static double Square(double value) => value * value;

    private static Grams Whole(double grams) => new((long)Math.Round(grams, MidpointRounding.AwayFromZero));
}

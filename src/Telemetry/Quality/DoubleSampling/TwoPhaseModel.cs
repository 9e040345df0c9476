using Telemetry.Quality.Intervals;

namespace Telemetry.Quality.DoubleSampling;

/// <summary>
/// Two-phase (double) sampling: sensor signals of all emptyings, hand sorting of few. (1) Observations are brought to emptyings, (2) for each guess at the
/// variances the best linear unbiased predictor is fitted, (3) the guesses are weighed by their likelihood, (4) a share is a mixture of t distributions over them.
/// Make it once and ask it often: a question takes microseconds to milliseconds. Thread-safe: nothing in it changes.
/// </summary>
public sealed class TwoPhaseModel
{
    /// <summary>Id of the estimator, with its version.</summary>
    public const string Method = "two-phase-blup-mixture/1";

    /// <summary>With fewer observations there is no interval to speak of.</summary>
    public const int FewestObservations = 3;

    /// <summary>
    /// The t distribution is even and contamination is not: an interval is drawn out on the long side by this part of its half for each unit of skewness. Found by simulation.
    /// </summary>
    private const double SkewStretch = 0.15;

    private readonly IReadOnlyList<EmptyingSignals> emptyings;
    private readonly ObservationSet observations;
    private readonly SignalScale scale;
    private readonly IReadOnlyList<(RatioFit Fit, double Weight)> fits;
    private readonly double skewness;

    private TwoPhaseModel(
        IReadOnlyList<EmptyingSignals> emptyings, ObservationSet observations, SignalScale scale, IReadOnlyList<(RatioFit Fit, double Weight)> fits) =>
        (this.emptyings, this.observations, this.scale, this.fits, skewness) = (emptyings, observations, scale, fits, Math.Clamp(fits.Sum(one => one.Weight * one.Fit.Skewness), -3, 3));

    /// <summary>Null when fewer than <see cref="FewestObservations"/> samples and assessments can be brought to an emptying: missing is missing.</summary>
    /// <param name="samples">Of all streams; those of <paramref name="stream"/> are used.</param>
    /// <param name="assessments">In any order; of several of one ticket the one that stands is used. A load's share is taken over the masses of its emptyings.</param>
    /// <param name="signals">Every emptying once; of an assessed load all its emptyings.</param>
    public static TwoPhaseModel? Fit(
        string stream, IReadOnlyList<CompositionSample> samples, IReadOnlyList<LoadAssessment> assessments, IReadOnlyList<EmptyingSignals> signals)
    {
        // 1.
        EmptyingSignals[] own = [.. signals.Where(emptying => emptying.Stream == stream)];
        var scale = SignalScale.Of(own);
        var observations = Observations.Of(stream, samples, assessments, own, scale);
        if (observations.Count < FewestObservations) return null;

        // 2.
        var prior = PriorVariance.Of(observations);
        var set = new ObservationSet(observations);
        RatioFit[] fits = [.. VarianceRatios.Grid.Select(ratios => new RatioFit(ratios, set, prior))];

        // 3.
        var best = fits.Max(fit => fit.LogLikelihood);
        var total = fits.Sum(fit => Math.Exp(fit.LogLikelihood - best));
        return new(own, set, scale, [.. fits.Select(fit => (fit, Math.Exp(fit.LogLikelihood - best) / total)).Where(fit => fit.Item2 > 1e-4)]);
    }

    /// <summary>The share of interfering material in everything that was collected from the domain; null when nothing was.</summary>
    public ShareInterval? Of(ShareDomain domain, int confidencePercent = 95) => Predict([.. emptyings.Where(domain.Holds)], confidencePercent);

    /// <summary>The share in these emptyings thrown together, seen or still to come; null when they weigh nothing.</summary>
    public ShareInterval? Predict(IReadOnlyList<EmptyingSignals> load, int confidencePercent = 95)
    {
        if (Blend.Of(load, scale) is not { } blend) return null;
        var mixture = Mixture(blend);
        var tail = (100 - confidencePercent) / 200.0;
        var (low, high) = (mixture.Quantile(tail), mixture.Quantile(1 - tail));
        var stretch = SkewStretch * (high - low) / 2 * skewness;
        return new(
            Math.Clamp(mixture.Centre, 0, 1), Math.Clamp(low + Math.Min(0, stretch), 0, 1), Math.Clamp(high + Math.Max(0, stretch), 0, 1), confidencePercent, observations.Count, observations.Grams, Method);
    }

    /// <summary>How probable it is that the share in these emptyings thrown together is above <paramref name="limit"/>, 0 to 1; null when they weigh nothing.</summary>
    /// <param name="limit">Fraction of 1, for example 0.15.</param>
    public double? ProbabilityAbove(IReadOnlyList<EmptyingSignals> load, double limit) => Blend.Of(load, scale) is { } blend ? 1 - Mixture(blend).Below(limit) : null;

    // 4.
    private StudentMixture Mixture(Blend blend)
    {
        var (itself, observed) = (blend.With(blend), observations.With(blend));
        return new([.. fits.Select(Part)]);

        StudentPart Part((RatioFit Fit, double Weight) one)
        {
            var (centre, spread) = one.Fit.Predict(itself, observed);
            return new(one.Weight, centre, spread, one.Fit.DegreesOfFreedom);
        }
    }
}

using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quality.DoubleSampling;
using Telemetry.Quantities;

namespace Telemetry.Quality.Warning;

/// <summary>
/// The loads that a day is expected to bring: (1) the likely containers by stream and route, (2) a two-phase estimate per stream from everything assessed and
/// sorted before, (3) each container's share and that of all thrown together, (4) the prediction.
/// </summary>
public static class DayWarnings
{
    public const int ConfidencePercent = 90;

    /// <param name="past">Reports on the time before the day, each emptying and ticket once.</param>
    /// <param name="fillings">Containers likely on the day, each once and registered; their <see cref="ExpectedFilling.Share"/> is not looked at.</param>
    /// <returns>By stream, then route; containers without a route together, last.</returns>
    public static IReadOnlyList<LoadWarning> Of(
        RegistryIndex registry, AllocationRules rules, IReadOnlyList<AllocationReport> past, IReadOnlyList<LoadAssessment> assessments,
        IReadOnlyList<CompositionSample> samples, IReadOnlyList<ExpectedFilling> fillings, Instant at)
    {
        var known = ReportedSignals.Assessments(past.SelectMany(report => report.Tickets), assessments);
        EmptyingSignals[] emptyings = [.. past.SelectMany(report => report.Events).Select(line => ReportedSignals.Of(line, registry))];

        // 1.
        var loads = fillings.GroupBy(filling => registry.Containers[filling.Container]).GroupBy(one => (one.Key.Stream, one.Key.Route), one => one.First())
            .OrderBy(load => load.Key.Stream, StringComparer.Ordinal).ThenBy(load => load.Key.Route is null).ThenBy(load => load.Key.Route, StringComparer.Ordinal).ToList();

        // 2.
        var models = loads.Select(load => load.Key.Stream).Distinct(StringComparer.Ordinal)
            .ToDictionary(stream => stream, stream => TwoPhaseModel.Fit(stream, samples, known, emptyings), StringComparer.Ordinal);
        return [.. loads.Select(load => Predict(load.Key.Stream, load.Key.Route, [.. load], models[load.Key.Stream], registry, rules, at))];
    }

    private static LoadWarning Predict(
        string stream, string? route, IReadOnlyList<ExpectedFilling> fillings, TwoPhaseModel? model, RegistryIndex registry, AllocationRules rules, Instant at)
    {
        // 3.
        EmptyingSignals[] expected = [.. fillings.Select(filling => Expected(filling, registry, at))];
        ExpectedFilling[] shared = [.. fillings.Zip(expected, (filling, signals) => filling with { Share = model?.Predict([signals], ConfidencePercent) })];
        var joint = model?.Predict(expected, ConfidencePercent);

        // 4.
        var limit = rules.Streams.FirstOrDefault(one => one.Stream == stream)?.InterferingLimitPercent;
        return joint is null
            ? LoadPrediction.Of(stream, route, shared, ShareDependence.Assumed, limit, ConfidencePercent)
            : LoadPrediction.Of(stream, route, shared, joint, limit, ConfidencePercent);
    }

    private static EmptyingSignals Expected(ExpectedFilling filling, RegistryIndex registry, Instant at)
    {
        var container = registry.Containers[filling.Container];
        return new(
            $"expected {filling.Container}", filling.Container, container.Municipality, container.Route, container.Neighbourhood, container.Stream, at,
            new Grams((long)Math.Round(filling.Mean, MidpointRounding.AwayFromZero)));
    }
}

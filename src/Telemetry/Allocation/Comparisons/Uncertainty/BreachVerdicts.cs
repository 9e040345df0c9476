using Telemetry.Allocation.Runs;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quality;
using Telemetry.Quality.Sampling;
using Telemetry.Quantities;
using Telemetry.Statistics;

namespace Telemetry.Allocation.Comparisons.Uncertainty;

/// <summary>Judges every assessed load against the limit: by its own hand-sorted samples where it has at least two, else by the uncertainty of its judgement.</summary>
internal static class BreachVerdicts
{
    private const int PowerPercent = 80;

    /// <param name="limit">In percent.</param>
    /// <param name="draws">Of each draw the loads, in the order of the run's.</param>
    /// <param name="samples">Hand-sorted samples by owner and id of the ticket.</param>
    public static IReadOnlyList<BreachVerdict> Of(
        RunResult run, Fraction limit, IReadOnlyList<IReadOnlyList<LoadResult>> draws, ILookup<(string Owner, string Id), CompositionSample> samples, DrawSettings settings)
    {
        var verdicts = new List<BreachVerdict>();
        var judged = draws.SelectMany(loads => loads).Where(one => one.Ticket.Net > Grams.Zero && one.Interfering is not null).ToLookup(one => (one.Ticket.Owner, one.Ticket.Id));
        foreach (var load in run.Loads.Where(one => one.Interfering is not null && one.Ticket.Net > Grams.Zero))
        {
            var key = (load.Ticket.Owner, load.Ticket.Id);
            if (judged.Contains(key)) verdicts.Add(Of(run, load, limit, [.. judged[key]], SampledPart.Of(samples[key], SortedClass.Interfering), settings));
        }

        return verdicts;
    }

    private static BreachVerdict Of(RunResult run, LoadResult load, Fraction limit, List<LoadResult> drawn, IReadOnlyList<SampledPart> sampled, DrawSettings settings)
    {
        var shares = drawn.Select(one => 100.0 * one.Interfering!.Value.Value / one.Ticket.Net.Value).Order().ToArray();
        var cut = (int)((long)shares.Length * (100 - settings.ConfidencePercent) / 200);
        var above = (double)drawn.Count(one => IsAbove(one, limit)) / drawn.Count;
        var limitPercent = (double)limit.Numerator / (double)limit.Denominator;
        if (sampled.Count >= 2)
        {
            var advice = SamplingPlanner.Advise(sampled, limitPercent / 100, settings.ConfidencePercent, PowerPercent);
            return Verdict(100 * advice.Interval!.Low, 100 * advice.Interval.High, advice.Verdict, advice.MoreSamples);
        }

        var (low, high) = (shares[cut], shares[^(cut + 1)]);
        var verdict = low > limitPercent ? ExcessVerdict.ExcessShown : high <= limitPercent ? ExcessVerdict.BelowShown : ExcessVerdict.NotShown;
        return Verdict(low, high, verdict, verdict == ExcessVerdict.NotShown ? More(run, load, limitPercent, settings) : 0);

        BreachVerdict Verdict(double low, double high, ExcessVerdict verdict, int? more) => new(
            load.Ticket.Owner, load.Ticket.Id, limit, load.Ticket.Net, load.Interfering!.Value, low, high, above, load.Judgement.Decision == LoadDecision.Rejected, verdict, more);
    }

    private static bool IsAbove(LoadResult load, Fraction limit) => (Fraction)load.Interfering!.Value.Value * 100 > limit * load.Ticket.Net.Value;

    /// <summary>Judgements that do not depend on one another, in all less the one there is: (z + z_power)·u ÷ √n ≤ distance. Null where the share is too near the limit.</summary>
    private static int? More(RunResult run, LoadResult load, double limitPercent, DrawSettings settings)
    {
        // Student's t with so many degrees of freedom is the normal curve.
        const int many = 1_000_000;
        var reach = StudentT.Factor(settings.ConfidencePercent, many) + StudentT.Quantile(PowerPercent / 100.0, many);
        var (net, found) = ((double)load.Ticket.Net.Value, (double)load.Interfering!.Value.Value);
        var weighed = run.Known.Assessments.Any(one => one.TicketOwner == load.Ticket.Owner && one.TicketId == load.Ticket.Id && one.Method == AssessmentMethod.Weighed);
        var judged = weighed ? Quadrature.Part(load.Interfering.Value.Value, settings.WeighedPerMille, 1_000) : Quadrature.Part(load.Ticket.Net.Value, settings.VisualPerMille, 1_000);
        var scale = found / net * settings.TicketStandardUncertainty;
        var spread = Math.Sqrt((judged * (double)judged) + (scale * scale)) / net;
        var distance = Math.Abs((found / net) - (limitPercent / 100));
        var needed = distance > 0 ? Math.Ceiling(reach * spread / distance * (reach * spread / distance)) : double.PositiveInfinity;
        return needed <= SamplingPlanner.MostSamples ? Math.Max(1, (int)needed - 1) : null;
    }
}

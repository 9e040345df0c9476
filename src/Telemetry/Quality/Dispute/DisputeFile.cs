using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quality.Sampling;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Quality.Dispute;

/// <summary>
/// What two parties that disagree on a load need to agree on the facts: (1) what was collected where, (2) how the load was judged and by how much it is above the
/// limit, (3) whether samples show that, and how many would, (4) what each container is expected to have brought, (5) what is missing. A pure function of its
/// facts: the same facts give the same file.
/// </summary>
/// <param name="Rules">Of the stream; null where the rules have none.</param>
/// <param name="Emptyings">By the middle of their interval, then id.</param>
/// <param name="Assessments">The first made first.</param>
/// <param name="Samples">By the time they were taken, then owner and id.</param>
/// <param name="Excess">Interfering mass above the limit, below 0 when it is under it, rounded half away from zero; null without an assessment or a limit.</param>
/// <param name="NeededPrecision">Standard uncertainty of the assessed share, in fractions of 1, above which the excess would not be shown at 95 %; null without an excess.</param>
/// <param name="Planned">How many samples would show the excess, where the samples at hand cannot tell; null without an excess or when the containers' spread is not known.</param>
/// <param name="Withheld">Compensation not paid on what was rejected; null without a rate, or where the rate is paid on what was collected.</param>
public sealed record DisputeFile(
    DisputeFacts Facts, StreamRules? Rules, IReadOnlyList<DisputedEmptying> Emptyings, IReadOnlyList<LoadAssessment> Assessments, IReadOnlyList<CompositionSample> Samples,
    Grams? Interfering, Grams? Excess, double? NeededPrecision, SamplingAdvice? Advice, PlannedSampling? Planned, Cents? Withheld, IReadOnlyList<MissingFact> Missing)
{
    public const string Schema = "telemetry/dispute/1";

    /// <summary>The readings of an emptying reach from this long before its start to <see cref="ReadingsAfter"/> after its end.</summary>
    public static readonly TimeSpan ReadingsBefore = TimeSpan.FromDays(2);

    /// <inheritdoc cref="ReadingsBefore"/>
    public static readonly TimeSpan ReadingsAfter = TimeSpan.FromDays(1);

    // Of a one-sided test at 95 %.
    private const double OneSided = 1.645;

    /// <summary>What stands of the assessments, as in the report; null when there is none.</summary>
    public LoadAssessment? Standing => Facts.Line.Assessment;

    public static DisputeFile Of(DisputeFacts facts)
    {
        // 1.
        var registry = new RegistryIndex(facts.Registry);
        DisputedEmptying[] emptyings =
        [
            .. facts.Events.OrderBy(line => line.Event.Midpoint).ThenBy(line => line.Event.Id, StringComparer.Ordinal).Select(line => Emptying(facts, registry, line)),
        ];

        // 2.
        LoadAssessment[] assessments = [.. StandingAssessments.InOrder(facts.Assessments)];
        var rules = facts.Rules.Streams.FirstOrDefault(stream => stream.Stream == facts.Line.Ticket.Stream);
        var net = facts.Line.Ticket.Net;
        var interfering = facts.Line.Waterfall.Interfering;
        Grams? excess = interfering is { } mass && rules?.InterferingLimitPercent is { } limit
            ? new Grams((long)decimal.Round(mass.Value - (limit * net.Value / 100), 0, MidpointRounding.AwayFromZero))
            : null;
        double? precision = excess is { Value: > 0 } above ? above.Value / (OneSided * net.Value) : null;

        // 3.
        CompositionSample[] samples =
        [
            .. facts.Samples.OrderBy(sample => sample.TakenAt).ThenBy(sample => sample.Owner, StringComparer.Ordinal).ThenBy(sample => sample.Id, StringComparer.Ordinal),
        ];
        var advice = rules?.InterferingLimitPercent is { } percent
            ? SamplingPlanner.Advise(SampledPart.Of(samples, SortedClass.Interfering), (double)percent / 100)
            : null;

        var planned = advice is { Verdict: ExcessVerdict.NotSampled or ExcessVerdict.NotShown, MoreSamples: null } && excess is { Value: > 0 } over ? PlannedSampling.Of((double)over.Value / net.Value, [.. facts.Shares.Values]) : null;

        // 4. is with the emptyings. 5.
        var file = new DisputeFile(facts, rules, emptyings, assessments, samples, interfering, excess, precision, advice, planned, WithheldOf(facts.Line, rules, interfering), []);
        return file with { Missing = [.. MissingFacts.Of(file)] };
    }

    private static DisputedEmptying Emptying(DisputeFacts facts, RegistryIndex registry, EventLine line)
    {
        var container = registry.Containers[line.Event.Container];
        var (from, to) = (line.Event.LastFull - ReadingsBefore, line.Event.FirstEmpty + ReadingsAfter);
        Reading[] readings =
        [
            .. facts.Readings.GetValueOrDefault(container.Id, []).Where(reading => from <= reading.MeasuredAt && reading.MeasuredAt <= to).Distinct()
                .OrderBy(reading => reading.MeasuredAt).ThenBy(reading => reading.Quantity).ThenBy(reading => reading.Value).ThenBy(reading => reading.Status)
                .ThenBy(reading => reading.Raw).ThenBy(reading => reading.Calibration),
        ];
        string[] owners =
        [
            .. facts.Registry.Devices.Where(device => device.Containers.Contains(container.Id, StringComparer.Ordinal)).Select(device => device.Owner)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        var share = facts.Shares.GetValueOrDefault(container.Id);
        var uncertainty = (double)line.StandardUncertainty.Value;
        return new(line, container, owners, readings, share, share is null ? null : ContainerContribution.Of(line.Collected.Value, uncertainty * uncertainty, share));
    }

    private static Cents? WithheldOf(TicketLine line, StreamRules? rules, Grams? interfering) =>
        line.Judgement.Decision == LoadDecision.Rejected && rules?.Rate is { Basis: PaidMass.Accepted } rate
            ? Amounts.Of(rate.EurosPerTonne, line.Ticket.Net - (interfering ?? Grams.Zero))
            : null;
}

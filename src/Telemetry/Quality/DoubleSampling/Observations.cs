using Telemetry.Quantities;

namespace Telemetry.Quality.DoubleSampling;

/// <summary>
/// Brings what was measured to what was emptied: (1) a sample of a container to the emptying nearest in time, (2) a sample or an assessment of a load to the
/// emptyings on its ticket, (3) any other sample to its municipality. What cannot be brought to an emptying is left out.
/// </summary>
internal static class Observations
{
    /// <summary>At most this many are used, hand-sorted samples before assessments and the newest first: the effort grows with the third power.</summary>
    public const int Most = 300;

    /// <summary>A sample further than this from every emptying of its container speaks for the container, not for an emptying.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(7);

    public static IReadOnlyList<Observation> Of(
        string stream, IReadOnlyList<CompositionSample> samples, IReadOnlyList<LoadAssessment> assessments, IReadOnlyList<EmptyingSignals> emptyings, SignalScale scale)
    {
        var byContainer = emptyings.ToLookup(emptying => emptying.Container, StringComparer.Ordinal);
        var byTicket = emptyings.Where(emptying => emptying.TicketId is not null).ToLookup(emptying => (emptying.TicketOwner, emptying.TicketId));
        var sorted = samples.Where(sample => sample.Stream == stream).OrderByDescending(sample => sample.TakenAt)
            .ThenBy(sample => sample.Owner, StringComparer.Ordinal).ThenBy(sample => sample.Id, StringComparer.Ordinal)
            .Select(sample => OfSample(sample, byContainer, byTicket, emptyings, scale));
        var assessed = StandingAssessments.Of(assessments).OrderByDescending(assessment => assessment.AssessedAt)
            .ThenBy(assessment => assessment.Owner, StringComparer.Ordinal).ThenBy(assessment => assessment.Id, StringComparer.Ordinal)
            .Select(assessment => OfAssessment(assessment, byTicket, scale));
        return [.. sorted.Concat(assessed).OfType<Observation>().Take(Most)];
    }

    private static Observation? OfSample(
        CompositionSample sample, ILookup<string, EmptyingSignals> byContainer, ILookup<(string?, string?), EmptyingSignals> byTicket,
        IReadOnlyList<EmptyingSignals> emptyings, SignalScale scale)
    {
        var whole = sample.Mass.Value;
        if (whole <= 0) return null;
        EmptyingSignals[] members = sample switch
        {
            { Container: { } container } => Nearest(sample, byContainer[container]),
            { TicketId: { } ticket } => [.. byTicket[(sample.TicketOwner, ticket)]],
            _ => [.. emptyings.Where(emptying => emptying.Municipality == sample.Municipality)],
        };
        return Blend.Of(members, scale) is { } blend
            ? new(blend, (double)sample.MassOf(SortedClass.Interfering).Value / whole, whole, Observation.NoiseOfSample(whole), false)
            : null;
    }

    /// <summary>The emptying the sample was taken from, or else an emptying of its own with the signals that the container has as a rule.</summary>
    private static EmptyingSignals[] Nearest(CompositionSample sample, IEnumerable<EmptyingSignals> own)
    {
        var nearest = own.MinBy(emptying => Math.Abs(emptying.At.UnixMilliseconds - sample.TakenAt.UnixMilliseconds));
        if (nearest is null) return [];
        if ((nearest.At - sample.TakenAt).Duration() <= Reach && nearest.Mass > Grams.Zero) return [nearest];
        return
        [
            nearest with
            {
                Event = $"sample {sample.Owner} {sample.Id}", Mass = sample.Mass, GramsPerCubicMetre = null, GasTicks = null, HumidityHundredths = null, WetnessRise = null,
            },
        ];
    }

    private static Observation? OfAssessment(LoadAssessment assessment, ILookup<(string?, string?), EmptyingSignals> byTicket, SignalScale scale)
    {
        EmptyingSignals[] members = [.. byTicket[(assessment.TicketOwner, assessment.TicketId)]];
        var net = members.Sum(member => member.Mass.Value);
        if (assessment.Interfering is not { } interfering || interfering.Value > net) return null;
        return Blend.Of(members, scale) is { } blend
            ? new(blend, (double)interfering.Value / net, net, Observation.NoiseOf(assessment.Method), assessment.Method == AssessmentMethod.Visual)
            : null;
    }
}

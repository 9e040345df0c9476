using Telemetry.CollectionEvents;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Readings;

namespace Telemetry.Allocation;

/// <summary>The facts without the accidents of their arrival: ordered, each once, without raw values and calibration versions.</summary>
internal sealed record SettledFacts(
    IReadOnlyList<KeyValuePair<string, Reading[]>> Readings, IReadOnlyList<WeighingTicket> Tickets, IReadOnlyList<StopWeighing> StopWeighings, IReadOnlyList<EventStatement> Statements,
    IReadOnlyList<LoadAssessment> Assessments, IReadOnlyList<CompositionSample> Samples)
{
    /// <exception cref="ArgumentException">Two facts of one kind have the same key and different contents; the message names them.</exception>
    public static SettledFacts Of(Facts facts) => new(
        [.. facts.Readings.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Settle(entry.Key, entry.Value)))],
        [.. Reconciliation.InOrder(Once("tickets", facts.Tickets, FactContent.Of, ticket => (ticket.Owner, ticket.Id)))],
        Once("stop weighings", facts.StopWeighings, FactContent.Of, weighing => ($"{weighing.Owner}/{weighing.Vehicle}", $"{weighing.Sequence}")),
        Once("statements", facts.Statements, FactContent.Of, statement => (statement.Owner, statement.Id)),
        Once("assessments", facts.Assessments, FactContent.Of, assessment => (assessment.Owner, assessment.Id)),
        Once("samples", facts.Samples, FactContent.Of, sample => (sample.Owner, sample.Id)));

    /// <summary>Copies of a fact count once, in an order of their own. Which of two that differ is right is not for a calculation to choose.</summary>
    private static List<T> Once<T>(string kind, IReadOnlyList<T> facts, Func<T, string> content, Func<T, (string Owner, string Id)> key)
    {
        var distinct = facts.DistinctBy(content, StringComparer.Ordinal).OrderBy(content, StringComparer.Ordinal).ToList();
        var contested = distinct.CountBy(key).Where(count => count.Value > 1).Select(count => $"'{count.Key.Id}' of '{count.Key.Owner}'").Order(StringComparer.Ordinal).ToList();
        return contested.Count == 0 ? distinct : throw new ArgumentException(
            $"{kind}: {string.Join(", ", contested)} came in more than once with different contents; keep one and hand the correction in under its own id.", nameof(facts));
    }

    private static Reading[] Settle(string container, IReadOnlyList<Reading> readings)
    {
        var bare = new Reading[readings.Count];
        for (var index = 0; index < bare.Length; index++)
            bare[index] = readings[index] with { Container = container, Raw = 0, Calibration = 0 };
        Array.Sort(bare, Order);
        var kept = 0;
        foreach (var reading in bare)
            if (kept == 0 || bare[kept - 1] != reading) bare[kept++] = reading;
        return bare[..kept];
    }

    private static int Order(Reading left, Reading right)
    {
        var order = left.MeasuredAt.CompareTo(right.MeasuredAt);
        if (order == 0) order = ((int)left.Quantity).CompareTo((int)right.Quantity);
        if (order == 0) order = left.Value.CompareTo(right.Value);
        return order != 0 ? order : ((int)left.Status).CompareTo((int)right.Status);
    }
}

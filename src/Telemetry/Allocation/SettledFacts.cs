using Telemetry.CollectionEvents;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Readings;

namespace Telemetry.Allocation;

/// <summary>The facts without the accidents of their arrival: ordered, each once, without raw values and calibration versions.</summary>
internal sealed record SettledFacts(
    IReadOnlyList<KeyValuePair<string, Reading[]>> Readings, IReadOnlyList<WeighingTicket> Tickets, IReadOnlyList<EventStatement> Statements,
    IReadOnlyList<LoadAssessment> Assessments, IReadOnlyList<CompositionSample> Samples)
{
    /// <exception cref="ArgumentException">Two tickets of one owner have the same id and different contents; the message names them.</exception>
    public static SettledFacts Of(Facts facts) => new(
        [.. facts.Readings.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Settle(entry.Key, entry.Value)))],
        [.. Reconciliation.InOrder(Settle(facts.Tickets))],
        Once(facts.Statements, FactContent.Of), Once(facts.Assessments, FactContent.Of), Once(facts.Samples, FactContent.Of));

    private static List<T> Once<T>(IReadOnlyList<T> facts, Func<T, string> content) => [.. facts.DistinctBy(content, StringComparer.Ordinal).OrderBy(content, StringComparer.Ordinal)];

    /// <summary>Copies of a ticket count once. Which of two that differ is the legal mass is not for a calculation to choose.</summary>
    private static List<WeighingTicket> Settle(IReadOnlyList<WeighingTicket> tickets)
    {
        var distinct = tickets.DistinctBy(FactContent.Of, StringComparer.Ordinal).ToList();
        var contested = distinct.CountBy(ticket => (ticket.Owner, ticket.Id)).Where(count => count.Value > 1)
            .Select(count => $"'{count.Key.Id}' of '{count.Key.Owner}'").Order(StringComparer.Ordinal).ToList();
        return contested.Count == 0 ? distinct : throw new ArgumentException(
            $"tickets: {string.Join(", ", contested)} came in more than once with different contents; keep one and hand the correction in under its own id.", nameof(tickets));
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

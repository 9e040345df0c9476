using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>The answers of the store. Any number of threads may ask.</summary>
internal sealed class InfluxDbQueries(InfluxDbEndpoint endpoint, Patience patience)
{
    /// <summary>Null when the database exists now, otherwise what the server says.</summary>
    public string? TryCreateDatabase(string database)
    {
        try
        {
            _ = Ask(InfluxQl.CreateDatabase(database)).Count();
            return null;
        }
        catch (InfluxDbRefusedException error)
        {
            return error.Message;
        }
    }

    /// <summary>The first segment that is not wholly in the database, and the last journal key before it; zeros for a log that the database does not know.</summary>
    public (ulong FirstMissing, long JournalKey) Position(string log) =>
        Rows(InfluxQl.Position(log)).Select(row => (row.Unsigned(1), row.Integer(2))).FirstOrDefault();

    public StoreCounts Counts() => new(Count("readings", "value"), Count("set_aside", "reason"), Count("dead_letters", "reason"));

    public IReadOnlyList<string> Containers() => [.. Rows(InfluxQl.Containers).Select(row => row.Tag(1)).Order(StringComparer.Ordinal)];

    /// <summary>The server merges the series of a container by time; what has the same time is put into order here.</summary>
    public IEnumerable<Reading> Read(string container, Instant from, Instant to)
    {
        if (to <= from) yield break;
        var together = new List<Reading>();
        foreach (var row in Rows(InfluxQl.Read(container, from, to), chunked: true))
        {
            var reading = new Reading(container, Enum.Parse<Quantity>(row.Tag(1)), row.Time, row.Integer(2), (ReadingStatus)row.Code(3), row.Integer(4), row.Code(5));
            if (together.Count > 0 && together[0].MeasuredAt != reading.MeasuredAt)
            {
                foreach (var settled in ReadingOrder.Settle(together)) yield return settled;
                together.Clear();
            }

            together.Add(reading);
        }

        foreach (var settled in ReadingOrder.Settle(together)) yield return settled;
    }

    public IReadOnlyList<NewestReading> Newest() =>
    [
        .. Ask(InfluxQl.Newest).SelectMany(Newest)
            .GroupBy(entry => (entry.Newest.Reading.Container, entry.Newest.Reading.Quantity))
            .OrderBy(group => group.Key.Container, StringComparer.Ordinal).ThenBy(group => group.Key.Quantity)
            .Select(group => group.OrderByDescending(entry => entry.Newest.Reading.MeasuredAt).ThenByDescending(entry => entry.Id.Sequence).ThenBy(entry => entry.Id.Epoch).First().Newest),
    ];

    public IReadOnlyList<SetAsideReading> SetAside(int limit) => limit <= 0 ? [] :
    [
        .. Rows(InfluxQl.SetAside(limit)).Select(row => new SetAsideReading(
            row.Tag(2), new ReadingId(row.Tag(1), row.Unsigned(3), row.Unsigned(4)), new Verdict((Fate)row.Code(5), row.Text(6), row.Text(7), row.Text(8)))),
    ];

    private static IEnumerable<(ReadingId Id, NewestReading Newest)> Newest(QuerySeries series)
    {
        var (container, device, owner, quantity) = (series.Tag("container"), series.Tag("device"), series.Tag("owner"), Enum.Parse<Quantity>(series.Tag("quantity")));
        return series.Rows.Select(row => (
            new ReadingId(device, row.Unsigned(5), row.Unsigned(6)),
            new NewestReading(owner, device, new Reading(container, quantity, row.Time, row.Integer(1), (ReadingStatus)row.Code(2), row.Integer(3), row.Code(4)))));
    }

    private long Count(string measurement, string field) => Rows(InfluxQl.Count(measurement, field)).Sum(row => row.Integer(1));

    private IEnumerable<QueryRow> Rows(string influxQl, bool chunked = false) => Ask(influxQl, chunked).SelectMany(series => series.Rows);

    private IEnumerable<QuerySeries> Ask(string influxQl, bool chunked = false)
    {
        using var response = patience.Try(() => endpoint.Query(influxQl, chunked));
        using var stream = response.Content.ReadAsStream();
        foreach (var series in QueryAnswer.Read(stream)) yield return series;
    }
}

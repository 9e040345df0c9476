using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>
/// The answers of the store. Any number of threads may ask. A 1.x server writes and reads the fields of a point one after another, so a question put
/// in the middle of a write finds points without some of their fields: torn ones. No answer has any.
/// </summary>
internal sealed class InfluxDbQueries(InfluxDbEndpoint endpoint, Patience patience)
{
    /// <summary>Null when the database exists now, otherwise what the server says.</summary>
    public string? TryCreateDatabase(string database)
    {
        try
        {
            _ = Whole(InfluxQl.CreateDatabase(database), _ => 0);
            return null;
        }
        catch (InfluxDbRefusedException error)
        {
            return error.Message;
        }
    }

    /// <summary>The first segment that is not wholly in the database, and the last journal key before it; zeros for a log that the database does not know.</summary>
    public (ulong FirstMissing, long JournalKey) Position(string log) => Whole(InfluxQl.Position(log), row => (row.Unsigned(1), row.Integer(2))).FirstOrDefault();

    public StoreCounts Counts() => new(Count("readings", "value"), Count("set_aside", "reason"), Count("dead_letters", "reason"));

    public IReadOnlyList<string> Containers() => [.. Whole(InfluxQl.Containers, row => row.Tag(1)).Order(StringComparer.Ordinal)];

    /// <summary>The server merges the series of a container by time; what has the same time is put into order here.</summary>
    public IEnumerable<Reading> Read(string container, Instant from, Instant to)
    {
        if (to <= from) yield break;
        var together = new List<Reading>();
        using var response = patience.Try(() => endpoint.Query(InfluxQl.Read(container, from, to), chunked: true));

        // A torn point was not yet acknowledged when the question was put: it comes with the next one.
        foreach (var row in Answer(response).SelectMany(series => series.Rows).Where(row => row.IsWhole(2)))
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
        .. NewestOfSeries()
            .GroupBy(newest => (newest.Reading.Reading.Container, newest.Reading.Reading.Quantity))
            .OrderBy(group => group.Key.Container, StringComparer.Ordinal).ThenBy(group => group.Key.Quantity)
            .Select(group => group.OrderByDescending(newest => newest.Reading.Reading.MeasuredAt).ThenByDescending(newest => newest.Sequence).ThenBy(newest => newest.Epoch).ThenBy(newest => newest.Reading.Device, StringComparer.Ordinal).First().Reading),
    ];

    public IReadOnlyList<SetAsideReading> SetAside(int limit) => limit <= 0 ? [] : Whole(InfluxQl.SetAside(limit), row => row.IsWhole(3)
        ? new SetAsideReading(row.Tag(2), new ReadingId(row.Tag(1), row.Unsigned(3), row.Unsigned(4)), new Verdict((Fate)row.Code(5), row.Text(6), row.Text(7), row.Text(8)))
        : throw Torn());

    /// <summary>
    /// Where the last point of a series is torn, the series is asked for again by itself: among many series that are written to, hardly any question
    /// about all of them would find all whole.
    /// </summary>
    private IEnumerable<NewestOfSeries> NewestOfSeries() =>
        WholeSeries(InfluxQl.Newest, WithKey).SelectMany(
            series => series.Newest is { } newest ? [newest] : Whole(InfluxQl.NewestOf(series.Key), row => InfluxDb.NewestOfSeries.TryOf(series.Key, row) ?? throw Torn()));

    private static (SeriesKey Key, NewestOfSeries? Newest) WithKey(QuerySeries series)
    {
        var key = SeriesKey.Of(series);
        return (key, InfluxDb.NewestOfSeries.TryOf(key, series.Rows.Single()));
    }

    private long Count(string measurement, string field) => Whole(InfluxQl.Count(measurement, field), row => row.Integer(1)).Sum();

    private List<T> Whole<T>(string influxQl, Func<QueryRow, T> read) => WholeSeries(influxQl, series => series.Rows.Select(read).ToList()).SelectMany(rows => rows).ToList();

    /// <summary>An answer that fits in memory. What breaks off is asked for again from the start.</summary>
    private List<T> WholeSeries<T>(string influxQl, Func<QuerySeries, T> read) => patience.Try(() =>
    {
        using var response = endpoint.Query(influxQl, chunked: false);
        return Answer(response).Select(read).ToList();
    });

    private static IEnumerable<QuerySeries> Answer(HttpResponseMessage response) => QueryAnswer.Read(response.Content.ReadAsStream());

    private static InfluxDbUnavailableException Torn() => new("InfluxDB: a point was being written when it was read; ask again.");
}

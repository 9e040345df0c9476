using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>
/// Readings in an InfluxDB server. A point's key is owner, container, quantity, device and millisecond, so the same reading sent again changes nothing.
/// Of two readings of one device, container, quantity and millisecond the one that was logged last stays, whatever their identity: a key holds one.
/// What cannot be sent stays in memory and <see cref="Flush"/> throws; a further flush tries again.
/// </summary>
public sealed partial class InfluxDbReadingStore : IReadingStore
{
    /// <summary>How often a question is put at most: about a second of waits.</summary>
    private const int QueryAttempts = 5;

    private readonly InfluxDbOptions options;
    private readonly InfluxDbEndpoint endpoint;
    private readonly InfluxDbQueries queries;
    private readonly Patience patience;
    private readonly PointSender sender;
    private readonly PointQueue readings;
    private readonly PointQueue journal;
    private readonly JournalKeys keys;
    private readonly InfluxDbMeter meter;
    private readonly IDisposable? transport;
    private ulong segment;
    private long segmentKey;
    private ulong firstMissing;
    private volatile string? trouble;
    private long written;
    private long acknowledged;

    private InfluxDbReadingStore(InfluxDbOptions options, InfluxDbEndpoint endpoint, Patience patience, Patience readers)
    {
        (this.options, this.endpoint, this.patience) = (options, endpoint, patience);
        queries = new InfluxDbQueries(endpoint, readers);
        (readings, journal) = (new PointQueue("ms", options), new PointQueue("ns", options));
        (firstMissing, segmentKey) = OpenDatabase();
        segment = firstMissing;
        keys = new JournalKeys(segmentKey);
        WritePoints write = endpoint.Write;
        ChooseTransport(options, ref write, ref transport);
        sender = new PointSender(write, patience);
        meter = new InfluxDbMeter(options.LogName, () => Totals);
    }

    public ulong FirstMissingSegment => Volatile.Read(ref firstMissing);

    public string? Trouble => trouble;

    /// <summary>Any thread may read it.</summary>
    public WriteTotals Totals => new(Interlocked.Read(ref written), Interlocked.Read(ref acknowledged), patience.Retries);

    /// <summary>Creates the database if it may, and finds how far the log is in it.</summary>
    /// <param name="time">For the waits between attempts only.</param>
    /// <exception cref="ArgumentException">The options cannot work; the message lists every mistake.</exception>
    /// <exception cref="InfluxDbUnavailableException">No server answers there.</exception>
    /// <exception cref="InfluxDbRefusedException">It lets us not in, or has no such database and does not make one.</exception>
    public static InfluxDbReadingStore Open(InfluxDbOptions options, TimeProvider time, Random chance, HttpMessageHandler? handler = null)
    {
        var violations = options.Violations();
        if (violations.Count > 0) throw new ArgumentException(string.Join(Environment.NewLine, violations));
        var endpoint = new InfluxDbEndpoint(options, handler ?? InfluxDbEndpoint.DefaultHandler());
        try
        {
            // Whoever asks waits for the answer; the writer and the start have more time.
            var readers = options with { Attempts = Math.Min(options.Attempts, QueryAttempts) };
            return new InfluxDbReadingStore(options, endpoint, new Patience(options, time, chance), new Patience(readers, time, new Random(chance.Next())));
        }
        catch
        {
            endpoint.Dispose();
            throw;
        }
    }

    public void Append(ulong segment, ReadingColumns batch)
    {
        if (!IsMissing(segment)) return;
        var next = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (next < batch.SetAside.Count && batch.SetAside[next].Row == row)
                journal.Add(PointLines.SetAside(batch, batch.SetAside[next++], options.LogName, keys.Next(batch.ReceivedAt)));
            else
                readings.Add(PointLines.Reading(batch, row));
        }

        Interlocked.Add(ref written, batch.Count);
    }

    public void Append(ulong segment, DeadLetter letter)
    {
        if (!IsMissing(segment)) return;
        journal.Add(PointLines.DeadLetter(letter, options.LogName, keys.Next(letter.ReceivedAt)));
        Interlocked.Increment(ref written);
    }

    /// <inheritdoc/>
    /// <exception cref="InfluxDbUnavailableException">The server was away for all attempts; what is unacknowledged is kept for the next flush.</exception>
    /// <exception cref="InfluxDbRefusedException">The server refuses a point, which the message holds.</exception>
    public void Flush()
    {
        Send();
        if (segment <= firstMissing) return;

        // Only now: with the position in the database, the segments before are never handed in again.
        var position = new PointBatch("ns", 1, int.MaxValue);
        position.TryAdd(PointLines.Position(options.LogName, segment, segmentKey));
        sender.Send(position);
        Volatile.Write(ref firstMissing, segment);
    }

    public StoreCounts Counts() => queries.Counts();

    public IReadOnlyList<string> Containers() => queries.Containers();

    public IEnumerable<Reading> Read(string container, Instant from, Instant to) => queries.Read(container, from, to);

    public IReadOnlyList<NewestReading> Newest() => queries.Newest();

    public IReadOnlyList<SetAsideReading> SetAside(int limit) => queries.SetAside(limit);

    public void Dispose()
    {
        meter.Dispose();
        transport?.Dispose();
        endpoint.Dispose();
    }

    /// <summary>Another way to the server than /write, where the build has one, and what it holds open.</summary>
    static partial void ChooseTransport(InfluxDbOptions options, ref WritePoints write, ref IDisposable? transport);

    /// <summary>False for a segment that is in the database as a whole. Full requests are sent before more is taken, so that memory stays bounded.</summary>
    private bool IsMissing(ulong next)
    {
        if (next < firstMissing) return false;
        ArgumentOutOfRangeException.ThrowIfLessThan(next, segment, nameof(segment));
        if (readings.HasFullBatch || journal.HasFullBatch) Send();
        if (next > segment) (segment, segmentKey) = (next, keys.Last);
        return true;
    }

    private void Send()
    {
        try
        {
            readings.Send(sender.Send, count => Interlocked.Add(ref acknowledged, count));
            journal.Send(sender.Send, count => Interlocked.Add(ref acknowledged, count));
            trouble = null;
        }
        catch (InfluxDbUnavailableException error)
        {
            trouble = $"the readings wait in the log: {error.Message}";
            throw;
        }
    }

    private (ulong FirstMissing, long JournalKey) OpenDatabase()
    {
        // A server that makes no databases this way (2.x, 3.x), or not for us, may have it already: whether the position can be read decides.
        var patient = new InfluxDbQueries(endpoint, patience);
        var refusal = patient.TryCreateDatabase(options.Database);
        try
        {
            return patient.Position(options.LogName);
        }
        catch (InfluxDbRefusedException error) when (refusal is not null)
        {
            throw new InfluxDbRefusedException(error.Status, $"{error.Message}\nThe database '{options.Database}' could not be created either: {refusal}");
        }
    }
}

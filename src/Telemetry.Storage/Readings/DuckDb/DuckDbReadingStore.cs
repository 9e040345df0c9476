using DuckDB.NET.Data;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.DuckDb;

/// <summary>
/// The readings as a queryable projection of the log, in an in-memory DuckDB. It holds nothing that the log does not, so it is built anew at
/// every start. One thread appends; any thread may query. No SQL from outside reaches it, and it is closed to files and settings after set-up.
/// </summary>
public sealed class DuckDbReadingStore : IDisposable
{
    private const string SetUp = """
        CREATE TABLE readings (owner VARCHAR, device VARCHAR, epoch UBIGINT, sequence UBIGINT, container VARCHAR, quantity INTEGER,
            measured_at BIGINT, received_at BIGINT, value BIGINT, status INTEGER, raw BIGINT, calibration INTEGER);
        CREATE TABLE set_aside (owner VARCHAR, device VARCHAR, epoch UBIGINT, sequence UBIGINT, fate INTEGER, field VARCHAR, value VARCHAR, reason VARCHAR);
        CREATE TABLE dead_letters (device VARCHAR, received_at BIGINT, reason VARCHAR);
        SET enable_external_access = false;
        SET lock_configuration = true;
        """;

    private readonly DuckDBConnection writing = new("DataSource=:memory:");
    private readonly List<LoggedBatch> batches = [];
    private readonly List<DeadLetter> letters = [];

    public DuckDbReadingStore()
    {
        writing.Open();
        using var command = writing.CreateCommand();
        command.CommandText = SetUp;
        command.ExecuteNonQuery();
    }

    /// <summary>Builds a store from a log folder without changing it; a server may be writing to it.</summary>
    public static DuckDbReadingStore FromLog(string folder)
    {
        var store = new DuckDbReadingStore();
        foreach (var record in ReadingLogFolder.ReadAll(folder)) store.Append(record);
        store.Flush();
        return store;
    }

    /// <summary>Takes a record of the log. It can be queried after <see cref="Flush"/>.</summary>
    public void Append(LogRecord record)
    {
        if (record.Kind == LogRecordKind.DeadLetter) Append(LogPayload.ReadDeadLetter(record.Payload));
        else Append(LogPayload.ReadBatch(record.Payload));
    }

    /// <summary>Takes a batch that is in the log. It can be queried after <see cref="Flush"/>.</summary>
    public void Append(LoggedBatch batch) => batches.Add(batch);

    /// <summary>Takes a dead letter that is in the log. It can be queried after <see cref="Flush"/>.</summary>
    public void Append(DeadLetter letter) => letters.Add(letter);

    /// <summary>Makes everything appended visible to queries.</summary>
    public void Flush()
    {
        if (batches.Count > 0)
        {
            using var readings = writing.CreateAppender("readings");
            using var setAside = writing.CreateAppender("set_aside");
            foreach (var batch in batches)
            {
                foreach (var row in batch.Rows) Add(readings, setAside, batch, row);
            }
        }

        if (letters.Count > 0)
        {
            using var appender = writing.CreateAppender("dead_letters");
            foreach (var letter in letters)
                appender.CreateRow().AppendValue(letter.Device).AppendValue(letter.ReceivedAt.UnixMilliseconds).AppendValue(letter.Reason).EndRow();
        }

        batches.Clear();
        letters.Clear();
    }

    public StoreCounts Counts() => Query(
        """
        SELECT count(*), count(DISTINCT (device, epoch, sequence)), (SELECT count(*) FROM set_aside), (SELECT count(*) FROM dead_letters) FROM readings
        """,
        row => new StoreCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3))).Single();

    /// <summary>
    /// All readings with their containers, each instant's value once, oldest first. Readings that came in twice under different identities
    /// (a restored device that sent its old readings again) have the same content and count once here.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Reading>> ByContainer() =>
        Query(
            """
            SELECT DISTINCT container, quantity, measured_at, value, status, raw, calibration FROM readings
            ORDER BY container, measured_at, quantity, value, status, raw, calibration
            """,
            row => ReadingAt(row, 0))
        .GroupBy(reading => reading.Container, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, IReadOnlyList<Reading> (group) => [.. group], StringComparer.Ordinal);

    public IReadOnlyList<NewestReading> Newest() => Query(
        """
        SELECT owner, device, container, quantity, measured_at, value, status, raw, calibration FROM readings
        QUALIFY row_number() OVER (PARTITION BY container, quantity ORDER BY measured_at DESC, sequence DESC, epoch) = 1
        ORDER BY container, quantity
        """,
        row => new NewestReading(row.GetString(0), row.GetString(1), ReadingAt(row, 2)));

    /// <summary>The most recently recorded readings that were refused or kept, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<SetAsideReading> SetAside(int limit) => Query(
        $"SELECT owner, device, epoch, sequence, fate, field, value, reason FROM set_aside ORDER BY rowid DESC LIMIT {limit}",
        row => new SetAsideReading(
            row.GetString(0),
            new ReadingId(row.GetString(1), row.GetFieldValue<ulong>(2), row.GetFieldValue<ulong>(3)),
            new Verdict((Fate)row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetString(7))));

    public void Dispose() => writing.Dispose();

    private static void Add(DuckDBAppender readings, DuckDBAppender setAside, LoggedBatch batch, JudgedReading judged)
    {
        if (judged.Verdict is { } verdict)
        {
            setAside.CreateRow().AppendValue(batch.Owner).AppendValue(batch.Device).AppendValue(batch.Epoch).AppendValue(judged.Sequence)
                .AppendValue((int)verdict.Fate).AppendValue(verdict.Field).AppendValue(verdict.Value).AppendValue(verdict.Reason).EndRow();
            return;
        }

        var reading = judged.Reading;
        readings.CreateRow().AppendValue(batch.Owner).AppendValue(batch.Device).AppendValue(batch.Epoch).AppendValue(judged.Sequence)
            .AppendValue(reading.Container).AppendValue((int)reading.Quantity).AppendValue(reading.MeasuredAt.UnixMilliseconds)
            .AppendValue(batch.ReceivedAt.UnixMilliseconds).AppendValue(reading.Value).AppendValue((int)reading.Status)
            .AppendValue(reading.Raw).AppendValue(reading.Calibration).EndRow();
    }

    private static Reading ReadingAt(DuckDBDataReader row, int first) => new(
        row.GetString(first), (Quantity)row.GetInt32(first + 1), new Instant(row.GetInt64(first + 2)), row.GetInt64(first + 3),
        (ReadingStatus)row.GetInt32(first + 4), row.GetInt64(first + 5), row.GetInt32(first + 6));

    private List<T> Query<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var connection = writing.Duplicate();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var result = new List<T>();
        while (rows.Read()) result.Add(read((DuckDBDataReader)rows));
        return result;
    }
}

using DuckDB.NET.Data;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.DuckDb;

/// <summary>
/// The readings in an in-memory DuckDB, built anew at every start. No SQL from outside reaches it, and it is closed to files and settings
/// after set-up.
/// </summary>
public sealed class DuckDbReadingStore : IReadingStore
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
    private DuckDBAppender? readings;
    private DuckDBAppender? setAside;
    private DuckDBAppender? letters;

    public DuckDbReadingStore()
    {
        writing.Open();
        using var command = writing.CreateCommand();
        command.CommandText = SetUp;
        command.ExecuteNonQuery();
    }

    public void Append(ReadingColumns batch)
    {
        readings ??= writing.CreateAppender("readings");
        var next = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (next < batch.SetAside.Count && batch.SetAside[next].Row == row) AppendSetAside(batch, batch.SetAside[next++]);
            else AppendReading(batch, row);
        }
    }

    public void Append(DeadLetter letter)
    {
        letters ??= writing.CreateAppender("dead_letters");
        letters.CreateRow().AppendValue(letter.Device).AppendValue(letter.ReceivedAt.UnixMilliseconds).AppendValue(letter.Reason).EndRow();
    }

    public void Flush()
    {
        readings?.Dispose();
        setAside?.Dispose();
        letters?.Dispose();
        (readings, setAside, letters) = (null, null, null);
    }

    public StoreCounts Counts() => Query(
        """
        SELECT count(*), count(DISTINCT (device, epoch, sequence)), (SELECT count(*) FROM set_aside), (SELECT count(*) FROM dead_letters) FROM readings
        """,
        row => new StoreCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3))).Single();

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

    public IReadOnlyList<SetAsideReading> SetAside(int limit) => Query(
        $"SELECT owner, device, epoch, sequence, fate, field, value, reason FROM set_aside ORDER BY rowid DESC LIMIT {limit}",
        row => new SetAsideReading(
            row.GetString(0),
            new ReadingId(row.GetString(1), row.GetFieldValue<ulong>(2), row.GetFieldValue<ulong>(3)),
            new Verdict((Fate)row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetString(7))));

    public void Dispose()
    {
        Flush();
        writing.Dispose();
    }

    private void AppendSetAside(ReadingColumns batch, RowVerdict entry)
    {
        setAside ??= writing.CreateAppender("set_aside");
        var verdict = entry.Verdict;
        setAside.CreateRow().AppendValue(batch.Owner).AppendValue(batch.Device).AppendValue(batch.Epoch).AppendValue(batch.Sequence[entry.Row])
            .AppendValue((int)verdict.Fate).AppendValue(verdict.Field).AppendValue(verdict.Value).AppendValue(verdict.Reason).EndRow();
    }

    private void AppendReading(ReadingColumns batch, int row) => readings!.CreateRow()
        .AppendValue(batch.Owner).AppendValue(batch.Device).AppendValue(batch.Epoch).AppendValue(batch.Sequence[row])
        .AppendValue(batch.Containers[batch.Container[row]]).AppendValue(batch.Quantity[row]).AppendValue(batch.MeasuredAt[row])
        .AppendValue(batch.ReceivedAt.UnixMilliseconds).AppendValue(batch.Value[row]).AppendValue(batch.Status[row])
        .AppendValue(batch.Raw[row]).AppendValue(batch.Calibration[row]).EndRow();

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

using Apache.Arrow;
using Apache.Arrow.Types;
using ParquetSharp;
using Field = Apache.Arrow.Field;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>The columns of a sealed file. README.md beside this file says what each means.</summary>
internal static class SealedSchema
{
    public const int Container = 0;
    public const int Quantity = 1;
    public const int MeasuredAt = 2;
    public const int Value = 3;
    public const int Status = 4;
    public const int Raw = 5;
    public const int Calibration = 6;
    public const int Owner = 7;
    public const int Device = 8;
    public const int Epoch = 9;
    public const int Sequence = 10;
    public const int SentAt = 11;
    public const int ReceivedAt = 12;

    /// <summary>Texts go to the writer as indexes into a table, as they lie in the file.</summary>
    public static readonly DictionaryType Text = new(Int32Type.Default, StringType.Default, ordered: false);

    public static readonly TimestampType Time = new(Apache.Arrow.Types.TimeUnit.Millisecond, "UTC");

    public static readonly Schema Schema = new(
        [
            new Field("container", Text, false), new Field("quantity", Int32Type.Default, false), new Field("measured_at", Time, false),
            new Field("value", Int64Type.Default, false), new Field("status", Int32Type.Default, false), new Field("raw", Int64Type.Default, false),
            new Field("calibration", Int32Type.Default, false), new Field("owner", Text, false), new Field("device", Text, false),
            new Field("epoch", UInt64Type.Default, false), new Field("sequence", UInt64Type.Default, false),
            new Field("sent_at", Time, false), new Field("received_at", Time, false),
        ],
        null);

    /// <summary>
    /// Differences for what is measured and what counts up, a table for what repeats, zstd over all: of the encodings that any reader knows these were the
    /// smallest (BYTE_STREAM_SPLIT of whole numbers is smaller and faster, but DuckDB 1.5 does not read it). Statistics only where readers search by them.
    /// Page checksums are for other readers; ours checks whole parts (<see cref="FileParts"/>).
    /// </summary>
    public static WriterProperties Properties()
    {
        using var builder = new WriterPropertiesBuilder();
        builder.Compression(Compression.Zstd).Version(ParquetVersion.PARQUET_2_6).EnablePageChecksum();
        foreach (var field in Schema.FieldsList.Select(field => field.Name).Where(name => name is not ("container" or "measured_at"))) builder.DisableStatistics(field);
        foreach (var column in new[] { "sent_at", "received_at" }) builder.DisableDictionary(column).Encoding(column, Encoding.Plain);
        foreach (var column in new[] { "measured_at", "value", "raw", "sequence" }) builder.DisableDictionary(column).Encoding(column, Encoding.DeltaBinaryPacked);
        return builder.Build();
    }
}

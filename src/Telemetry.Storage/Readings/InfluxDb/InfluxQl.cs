using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>Every question that is ever put to the server, in its query language. Whatever came from outside passes <see cref="Literal"/> or <see cref="Name"/>.</summary>
internal static class InfluxQl
{
    /// <summary>What a server can hold: 64-bit nanoseconds around 1970, in whole milliseconds (years 1677 to 2262).</summary>
    public static readonly Instant Earliest = new(-9_223_372_036_854);

    public static readonly Instant Latest = new(9_223_372_036_854);

    public const string Containers = """SHOW TAG VALUES FROM "readings" WITH KEY = "container" """;

    /// <summary>One point of each series; time is the time of that point.</summary>
    public const string Newest = $"{NewestPoint} GROUP BY \"container\", \"device\", \"owner\", \"quantity\"";

    private const string NewestPoint = """SELECT LAST("value"), "status", "raw", "calibration", "epoch", "sequence" FROM "readings" """;

    public static string CreateDatabase(string database) => $"CREATE DATABASE {Name(database)}";

    public static string Position(string log) => $"""SELECT "first_missing_segment", "journal_key" FROM "position" WHERE "log" = {Literal(log)}""";

    /// <summary>The same of one series. An empty text means that the points have no such tag.</summary>
    public static string NewestOf(SeriesKey key) =>
        $"{NewestPoint} WHERE {Is("container", key.Container)} AND {Is("device", key.Device)} AND {Is("owner", key.Owner)} AND {Is("quantity", key.Quantity.ToString())}";

    public static string Count(string measurement, string field) => $"SELECT COUNT({Name(field)}) FROM {Name(measurement)}";

    public static string Read(string container, Instant from, Instant to) => string.Create(
        CultureInfo.InvariantCulture,
        $"""SELECT "quantity", "value", "status", "raw", "calibration" FROM "readings" WHERE {Is("container", container)} AND time >= {Clamp(from)}ms AND time < {Clamp(to)}ms""");

    /// <param name="limit">Above 0: the language takes 0 for no limit.</param>
    public static string SetAside(int limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"""SELECT "device", "owner", "epoch", "sequence", "fate", "field", "value", "reason" FROM "set_aside" ORDER BY time DESC LIMIT {limit}""");

    /// <summary>Text in single quotes.</summary>
    public static string Literal(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'";

    /// <summary>A name in double quotes.</summary>
    public static string Name(string name) =>
        $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static string Is(string tag, string value) => $"{Name(tag)} = {Literal(LineProtocol.Stored(value))}";

    private static long Clamp(Instant instant) => Math.Clamp(instant.UnixMilliseconds, Earliest.UnixMilliseconds, Latest.UnixMilliseconds);
}

using System.Text.Json;
using Telemetry.Quantities;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>One row of an answer. Whole numbers stand in it with all their digits.</summary>
internal readonly struct QueryRow(JsonElement values)
{
    /// <summary>The column that is always there.</summary>
    public Instant Time => new(values[0].GetInt64());

    public long Integer(int column) => values[column].GetInt64();

    /// <summary>The reverse of <see cref="LineProtocol.Integer(ulong)"/>.</summary>
    public ulong Unsigned(int column) => unchecked((ulong)Integer(column));

    public int Code(int column) => (int)Integer(column);

    public string Text(int column) => values[column].GetString() ?? "";

    /// <summary>Empty where the point has no such tag.</summary>
    public string Tag(int column) => LineProtocol.Original(Text(column));
}

using System.Text.Json;
using Telemetry.Quantities;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>One row of an answer. Whole numbers stand in it with all their digits.</summary>
internal readonly struct QueryRow(JsonElement values)
{
    /// <summary>The column that is always there.</summary>
    public Instant Time => new(values[0].GetInt64());

    /// <summary>True when every field from a column on is there; tags may be absent, fields of a whole point never are.</summary>
    public bool IsWhole(int firstField)
    {
        for (var column = firstField; column < values.GetArrayLength(); column++)
        {
            if (values[column].ValueKind == JsonValueKind.Null) return false;
        }

        return true;
    }

    public long Integer(int column) => values[column].GetInt64();

    /// <summary>The reverse of <see cref="LineProtocol.Integer(ulong)"/>.</summary>
    public ulong Unsigned(int column) => unchecked((ulong)Integer(column));

    public int Code(int column) => (int)Integer(column);

    public string Text(int column) => values[column].GetString() ?? "";

    /// <summary>Empty where the point has no such tag.</summary>
    public string Tag(int column) => LineProtocol.Original(Text(column));
}

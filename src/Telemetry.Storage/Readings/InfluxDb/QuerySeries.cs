using System.Text.Json;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>One series of an answer: the tags it was grouped by, and rows whose columns stand as the query names them, the time first.</summary>
internal readonly struct QuerySeries(JsonElement series)
{
    public IEnumerable<QueryRow> Rows => series.GetProperty("values").EnumerateArray().Select(values => new QueryRow(values));

    /// <summary>Empty where the points have no such tag.</summary>
    public string Tag(string name) => LineProtocol.Original(series.GetProperty("tags").GetProperty(name).GetString() ?? "");
}

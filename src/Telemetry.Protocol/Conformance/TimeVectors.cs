using System.Globalization;
using System.Text.Json.Nodes;
using Telemetry.Allocation.Operations;

namespace Telemetry.Protocol.Conformance;

/// <summary>period_of and period_bounds.</summary>
internal static class TimeVectors
{
    public static JsonNode PeriodsOf(VectorInput input)
    {
        var zone = Zone(input);
        return new JsonObject
        {
            ["cases"] = VectorCases.List(input, "instants", one =>
            {
                var instant = UtcTime.Parse(one.Text());
                var local = TimeZoneInfo.ConvertTime(instant.Second, zone);
                var (month, quarter, year) = CalendarPeriod.Of(DateOnly.FromDateTime(local.DateTime));
                return new JsonObject
                {
                    ["instant"] = one.Text(),
                    ["local"] = $"{Text(local, "yyyy-MM-dd'T'HH:mm:ss")}{instant.Digits}{Text(local, "zzz")}",
                    ["month"] = month,
                    ["quarter"] = quarter,
                    ["year"] = year,
                };
            }),
        };
    }

    public static JsonNode Bounds(VectorInput input)
    {
        var zone = Zone(input);
        return new JsonObject
        {
            ["cases"] = VectorCases.List(input, "periods", one =>
            {
                var period = CalendarPeriod.Parse(one.Text());
                var (from, to) = (period.From(zone), period.To(zone));
                return new JsonObject
                {
                    ["period"] = period.Label,
                    ["from_utc"] = Text(from, "yyyy-MM-dd'T'HH:mm:ss'Z'"),
                    ["to_utc_exclusive"] = Text(to, "yyyy-MM-dd'T'HH:mm:ss'Z'"),
                    ["hours"] = (to - from).Ticks / TimeSpan.TicksPerHour,
                };
            }),
        };
    }

    private static TimeZoneInfo Zone(VectorInput input) => TimeZoneInfo.FindSystemTimeZoneById(input.Text("time_zone"));

    private static string Text(DateTimeOffset time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}

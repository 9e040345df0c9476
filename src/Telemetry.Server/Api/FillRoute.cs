using Telemetry.Monitoring;
using Telemetry.Monitoring.Forecasting.Performance;
using Telemetry.Quantities;
using Telemetry.Server.Forecasting;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Api;

/// <summary><c>/api/fill</c>: how full containers were at emptying, overflow, and avoided emptyings.</summary>
internal static class FillRoute
{
    /// <summary>The whole fleet is read for an answer, so the window has a bound.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    public static void MapFill(this IEndpointRouteBuilder api) => api.MapGet("/fill", Fill);

    private static RowsResult<FillPerformance> Fill(string? from, string? to, DataFolder data, IReadingStore store, TimeProvider time)
    {
        var window = QueryText.ClosedWindow("from", from, "to", to);
        if (window.To - window.From > Longest) throw new RefusedQueryException("to", to!, $"lies more than {Longest.Days} days after from; ask for a year at a time.");
        return new(FillReport.Of(data, store, window, Instant.From(time.GetUtcNow())), ForecastRowFormats.Fill);
    }
}

using Telemetry.Monitoring;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Quantities;
using Telemetry.Server.Forecasting;

namespace Telemetry.Server.Api;

/// <summary><c>/api/forecast</c>: what is to be expected of each container.</summary>
internal static class ForecastRoute
{
    public static void MapForecast(this IEndpointRouteBuilder api) => api.MapGet("/forecast", Forecast);

    /// <summary>The state of now, or of the time that is asked for.</summary>
    public static FleetState StateOf(string? at, FleetFill fill, TimeProvider time)
    {
        if (at is null) return fill.Now();
        var asOf = QueryText.Window("at", at, "to", null).From;
        return asOf <= Instant.From(time.GetUtcNow()) ? fill.At(asOf) : throw new RefusedQueryException("at", at, "lies after now; write an earlier time.");
    }

    private static RowsResult<ContainerForecast> Forecast(string? at, FleetFill fill, TimeProvider time) => new(StateOf(at, fill, time).Forecasts, ForecastRowFormats.Forecast);
}

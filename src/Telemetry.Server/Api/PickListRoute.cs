using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Server.Forecasting;

namespace Telemetry.Server.Api;

/// <summary><c>/api/picklist</c>: what to empty today, tomorrow and the day after, with the reason.</summary>
internal static class PickListRoute
{
    public static void MapPickList(this IEndpointRouteBuilder api) => api.MapGet("/picklist", List);

    private static RowsResult<PickLine> List(string? at, FleetFill fill, TimeProvider time)
    {
        var state = ForecastRoute.StateOf(at, fill, time);
        return new(state.List.Lines, ForecastRowFormats.PickLine(state.Rules));
    }
}

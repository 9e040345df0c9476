namespace Telemetry.Server.Api;

/// <summary>The addresses on how containers fill: forecasts, the pick list, and how full they were emptied.</summary>
public static class ForecastRoutes
{
    public static void MapForecasts(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireLocalName().AddEndpointFilterFactory(Refusals.Around);
        api.MapForecast();
        api.MapPickList();
        api.MapFill();
    }
}

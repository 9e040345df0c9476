using System.Net.Mime;
using Telemetry.Monitoring;
using Telemetry.Quality.Dispute;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;
using Telemetry.Server.Reporting;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Api;

/// <summary>The addresses on the quality of loads: warnings of a day, and the dispute file of a ticket.</summary>
public static class QualityRoutes
{
    public static void MapQuality(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireLocalName().AddEndpointFilterFactory(Refusals.Around);
        api.MapGet("/warnings", Warnings);
        api.MapGet("/disputes/{id}", Dispute);
    }

    private static RowsResult<LoadWarning> Warnings(string? day, DataFolder data, IReadingStore store, TimeProvider time) =>
        new(WarningRun.Compute(data, store, WarningDay.Of("day", day, WarningRun.Today(store, Instant.From(time.GetUtcNow())))).Loads, WarningRows.Load);

    private static IResult Dispute(string id, string? owner, DataFolder data, IReadingStore store)
    {
        if (string.IsNullOrEmpty(owner)) throw new RefusedQueryException("owner", "", "names no party; write ?owner= and the id of whoever handed the ticket in.");
        if (!data.OpenTickets().All().Any(ticket => ticket.Owner == owner && ticket.Id == id))
            throw new UnknownNameException("id", id, $"is not a ticket of '{owner}'; telemetry report lists the tickets.");
        return Results.Bytes(DisputeFolder.Zip(DisputeDocuments.Of(DisputeRun.Compute(data, store, owner, id))), MediaTypeNames.Application.Zip, $"dispute-{id}.zip");
    }
}

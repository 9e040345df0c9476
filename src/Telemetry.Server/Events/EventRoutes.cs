using System.Globalization;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Server.Api;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Events;

/// <summary>What finding emptyings adds to a server: a watch beside the store, and the addresses under /api/events.</summary>
public static class EventRoutes
{
    /// <param name="open">Opens the store that is watched.</param>
    /// <param name="recentLimit">Bytes of readings that are kept between looks, 0 or more.</param>
    public static IServiceCollection AddEvents(this IServiceCollection services, DataFolder data, Func<IServiceProvider, IReadingStore> open, long recentLimit)
    {
        services.AddSingleton<TouchedContainers>().AddSingleton(provider => new WatchedReadingStore(open(provider), provider.GetRequiredService<TouchedContainers>(), recentLimit));
        services.AddSingleton<IReadingStore>(provider => provider.GetRequiredService<WatchedReadingStore>());
        services.AddSingleton(_ => data.OpenLedger()).AddSingleton<EventJournal>().AddSingleton<StatementLedger>().AddSingleton<EventQueries>().AddSingleton<EventDiagnostics>();
        services.AddSingleton(provider => new ContainerLook(
            provider.GetRequiredService<Registry>().Detection, provider.GetRequiredService<WatchedReadingStore>().Recent, provider.GetRequiredService<EventJournal>()));
        services.AddSingleton<EventWatch>();
        services.AddHealthChecks().AddCheck<EventHealth>("emptyings");
        return services;
    }

    /// <summary>Comes behind what opens the log: the watch begins with what the log hands in.</summary>
    public static IServiceCollection StartEvents(this IServiceCollection services) => services.AddHostedService(provider => provider.GetRequiredService<EventWatch>());

    public static void MapEvents(this WebApplication app)
    {
        var events = app.MapGroup("/api/events").RequireLocalName().AddEndpointFilterFactory(Refusals.Around);
        events.MapGet("/", Events);
        events.MapGet("/history", History);
        events.MapGet("/journal", Journal);
    }

    private static RowsResult<StatedRow> Events(string? container, string? from, string? to, EventQueries queries)
    {
        var window = QueryText.Window("from", from, "to", to);
        return new(queries.Events(container is null ? null : queries.KnownContainer("container", container), window), EventRowFormats.Event);
    }

    private static RowsResult<Restatement> History(string? container, string? emptying, EventQueries queries) =>
        container is null
            ? throw new RefusedQueryException("container", "", "is given; write the container's id in the registry.")
            : new(queries.History(queries.KnownContainer("container", container), emptying), EventRowFormats.Restatement);

    private static IResult Journal(string? after, EventQueries queries, HttpContext context)
    {
        var entries = queries.Journal(Place("after", after));
        return Results.Stream(output => JournalStream.WriteAsync(output, entries, context.RequestAborted), "application/x-ndjson");
    }

    /// <summary>A place in the journal; 0 when it was left out.</summary>
    /// <exception cref="RefusedQueryException">Not a whole number of 0 or more.</exception>
    public static long Place(string field, string? text) =>
        text is null ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place
        : throw new RefusedQueryException(field, text, "is not a place in the journal; write the sequence of the last event that you have, or leave it out.");
}

using System.Text.Json;
using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Monitoring;
using Telemetry.Readings;

namespace Telemetry.Server.Events;

/// <summary>The rows about emptyings. Levels and masses are in the unit beside them; what nothing measured is null.</summary>
public static class EventRowFormats
{
    public static RowFormat<StatedRow> Event { get; } = new(
        new("id", row => row.Id),
        new("container", row => row.Event.Container),
        new("state", row => row.State),
        new("kind", row => NameOf(row.Event.Kind)),
        new("lastFull", row => row.Event.LastFull),
        new("firstEmpty", row => row.Event.FirstEmpty),
        new("evidence", row => QuantityNames.Of(row.Event.Evidence)),
        new("unit", row => RowFormats.UnitOf(row.Event.Evidence)),
        new("before", row => Measured(row.Event, row.Event.Before)),
        new("after", row => Measured(row.Event, row.Event.After)),
        new("confidencePercent", row => row.Event.ConfidencePercent),
        new("signals", row => NameOf(row.Event.Signals)),
        new("revision", row => row.Published?.Revision),
        new("knownAt", row => row.Published?.KnownAt ?? row.Stated.Statement?.KnownAt),
        new("statedGrams", row => row.Stated.StatedMass?.Value),
        new("reason", row => row.Stated.Statement?.Reason),
        new("actor", row => row.Stated.Statement?.Actor),
        new("statement", row => row.Stated.Statement is { } said ? $"{said.Owner}/{said.Id}" : null));

    public static RowFormat<Restatement> Restatement { get; } = new(
        new("id", row => row.Id),
        new("revision", row => row.Revision),
        new("change", row => NameOf(row.Change)),
        new("knownAt", row => row.KnownAt),
        new("container", row => row.Event.Container),
        new("evidence", row => QuantityNames.Of(row.Event.Evidence)),
        new("unit", row => RowFormats.UnitOf(row.Event.Evidence)),
        new("lastFullBefore", row => row.Before?.LastFull),
        new("firstEmptyBefore", row => row.Before?.FirstEmpty),
        new("dropBefore", row => row.Before?.Drop),
        new("confidencePercentBefore", row => row.Before?.ConfidencePercent),
        new("lastFullAfter", row => row.After?.LastFull),
        new("firstEmptyAfter", row => row.After?.FirstEmpty),
        new("dropAfter", row => row.After?.Drop),
        new("confidencePercentAfter", row => row.After?.ConfidencePercent));

    /// <summary>Names with a small first letter; several signals with a blank between them, none as an empty text.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum =>
        value is EventSignals signals
            ? string.Join(' ', Enum.GetValues<EventSignals>().Where(signal => signal != EventSignals.None && signals.HasFlag(signal)).Select(signal => JsonNamingPolicy.CamelCase.ConvertName($"{signal}")))
            : JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    private static long? Measured(CollectionEvent found, long value) => found.Evidence == Quantity.Unspecified ? null : value;
}

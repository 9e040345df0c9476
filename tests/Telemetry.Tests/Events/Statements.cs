using Telemetry.CollectionEvents;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Tests.Events;

/// <summary>Emptyings and statements by hour of a day, for tests.</summary>
internal static class Statements
{
    public static Instant Hour(int hour) => Instant.FromUtc(2026, 3, 2) + TimeSpan.FromHours(hour);

    public static CollectionEvent Detected(string container, int from, int to) =>
        new($"{container}@{Hour(to)}", container, Quantity.FillLevel, Hour(from), Hour(to), 8_000, 500, 90, "0123456789abcdef");

    public static EventStatement Void(string id, int from, int to, int known, string container = "c-1") =>
        new("owner", id, container, StatementKind.Voided, Hour(from), Hour(to), null, "lid stood open", "planner-7", Hour(known));

    public static EventStatement Add(string id, int from, int to, int known, long? grams = null, string container = "c-1") =>
        new("owner", id, container, StatementKind.Added, Hour(from), Hour(to), grams is { } value ? new Grams(value) : null, "driver's list", "driver-3", Hour(known));
}

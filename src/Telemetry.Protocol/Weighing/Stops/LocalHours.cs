using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Weighing.Stops;

/// <summary>
/// Local times of Europe/Amsterdam without an offset, as instants. In the hour that occurs twice the sequence number decides: it rises while the clock goes
/// back, so the hour is the first one until it would run backwards, and the second from then on.
/// </summary>
internal static class LocalHours
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static bool Skips(DateTime local) => Zone.IsInvalidTime(local);

    /// <summary>For each row its instant, in the order given, and a note for each that an hour was chosen for.</summary>
    public static (IReadOnlyList<Instant> Times, IReadOnlyList<RowError> Notes) Resolve(IReadOnlyList<StopRow> rows)
    {
        var times = new Instant[rows.Count];
        var notes = new List<RowError>();
        foreach (var vehicle in Enumerable.Range(0, rows.Count).GroupBy(index => rows[index].Vehicle, StringComparer.Ordinal))
        {
            Instant? before = null;
            foreach (var index in vehicle.OrderBy(index => rows[index].Sequence).ThenBy(index => rows[index].Line))
            {
                var (first, second) = Of(rows[index].Local);
                times[index] = before is { } earlier && first < earlier ? second : first;
                before = times[index];
                if (first == second) continue;
                notes.Add(new RowError(
                    rows[index].Line, StopColumns.Time, rows[index].Local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    $"occurs twice; by its sequence number it was taken as {times[index]}."));
            }
        }

        return (times, notes);
    }

    private static (Instant First, Instant Second) Of(DateTime local)
    {
        if (!Zone.IsAmbiguousTime(local)) return Both(Zone.GetUtcOffset(local), Zone.GetUtcOffset(local));
        var offsets = Zone.GetAmbiguousTimeOffsets(local);
        return Both(offsets.Max(), offsets.Min());

        (Instant, Instant) Both(TimeSpan summer, TimeSpan winter) => (Instant.From(new DateTimeOffset(local, summer)), Instant.From(new DateTimeOffset(local, winter)));
    }
}

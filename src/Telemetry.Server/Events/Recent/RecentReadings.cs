using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Events.Recent;

/// <summary>
/// The readings that looks at containers ask for again and again, kept between them so that an hour more costs no reading of the months before it. What comes in
/// is appended; a window into which a late reading fell is dropped and read anew when it is asked for. Answers are those of the store. One thread hands
/// in, one asks.
/// </summary>
/// <param name="limit">
/// Bytes of all windows together, 0 or more; 0 keeps none. A container with three hourly quantities takes 40 kB at most. When it is reached, other containers are read
/// from the store each time, until one that has a window was not asked for in two days: giving up windows that are in use would leave none of use.
/// </param>
internal sealed class RecentReadings(IReadingStore store, long limit)
{
    private static readonly TimeSpan Idle = TimeSpan.FromDays(2);

    private readonly Lock gate = new();
    private readonly Dictionary<string, RecentWindow> windows = new(StringComparer.Ordinal);
    private string? asked;
    private long bytes;

    /// <summary>Of all windows, at most.</summary>
    public long Bytes
    {
        get
        {
            lock (gate) return bytes;
        }
    }

    /// <summary>True when what comes in for a container has to be handed in.</summary>
    public bool Holds(string container)
    {
        lock (gate) return windows.ContainsKey(container);
    }

    /// <summary>What can be read in the store from now on.</summary>
    /// <param name="arrived">Null when readings came in that were not kept, because there was no window when they did.</param>
    public void Append(string container, IReadOnlyList<Reading>? arrived)
    {
        lock (gate)
        {
            if (asked == container) asked = null;
            if (!windows.TryGetValue(container, out var window)) return;
            bytes -= window.Bytes;
            if (arrived is not null && window.TryAppend(arrived) && bytes + window.Bytes <= limit) bytes += window.Bytes;
            else windows.Remove(container);
        }
    }

    /// <summary>The readings that tell of emptyings, by quantity and time, each once.</summary>
    /// <param name="now">Time of asking.</param>
    public IReadOnlyList<Reading> Read(string container, TimeWindow span, Instant now)
    {
        var (window, seen) = Ask(container, span.From);
        if (window is null || (span.To > window.Span.To && FromStore(container, new TimeWindow(window.Span.To, span.To)).Count > 0))
        {
            var stored = FromStore(container, span);
            Settle(() => Keep(container, new RecentWindow(span, stored), now));
            return stored;
        }

        var readings = new List<Reading>(seen.Sum(one => one.Count));
        foreach (var one in seen) CodedSeries.Read(container, one, span.From, span.To, readings);
        Settle(() =>
        {
            window.AskedAt = now;
            if (span.To > window.Span.To) window.Reach(span.To);

            // Time went on, and what lies before is needed no more.
            if (span.To == window.Span.To && readings.Count < window.Count / 2) Keep(container, new RecentWindow(span, readings), now);
        });
        return readings;
    }

    private (RecentWindow? Window, IReadOnlyList<(Quantity Quantity, ReadOnlyMemory<byte> Coded, int Count)> Seen) Ask(string container, Instant from)
    {
        lock (gate)
        {
            asked = container;
            return windows.TryGetValue(container, out var window) && from >= window.Span.From && from < window.Span.To ? (window, window.Seen()) : (null, []);
        }
    }

    /// <summary>Changes a window unless something came in for it since it was asked for: that may be among what was read or not.</summary>
    private void Settle(Action change)
    {
        lock (gate)
        {
            if (asked is not null) change();
            asked = null;
        }
    }

    /// <summary>A look at old times must not take the place of the window that the next hour needs.</summary>
    private void Keep(string container, RecentWindow window, Instant now)
    {
        window.AskedAt = now;
        if (windows.TryGetValue(container, out var there))
        {
            if (there.Span.To > window.Span.To) return;
            windows.Remove(container);
            bytes -= there.Bytes;
        }

        if (bytes + window.Bytes > limit) DropIdle(now);
        if (bytes + window.Bytes > limit) return;
        windows.Add(container, window);
        bytes += window.Bytes;
    }

    private void DropIdle(Instant now)
    {
        foreach (var (container, window) in windows.Where(one => now - one.Value.AskedAt > Idle).ToList())
        {
            windows.Remove(container);
            bytes -= window.Bytes;
        }
    }

    private IReadOnlyList<Reading> FromStore(string container, TimeWindow span) =>
        store.Read([container], QuantitySet.OfEmptyings, span.From, span.To).SingleOrDefault()?.Readings ?? [];
}

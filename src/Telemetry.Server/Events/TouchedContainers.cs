namespace Telemetry.Server.Events;

/// <summary>
/// The containers that have to be looked at, each once, in the order in which they were touched first. However much comes in, it holds one span a registered
/// container. Any thread may use it; one takes.
/// </summary>
internal sealed class TouchedContainers : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim signal = new(0, 1);
    private readonly Dictionary<string, TouchedSpan> waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> order = [];
    private TouchedSpan? underWay;
    private ulong newest;

    /// <summary>Containers that are not yet looked at.</summary>
    public int Count
    {
        get
        {
            lock (gate) return waiting.Count + (underWay is null ? 0 : 1);
        }
    }

    /// <summary>Everything in the log's segments below this number was looked at.</summary>
    public ulong SettledBefore
    {
        get
        {
            lock (gate) return waiting.Values.Select(span => span.Segment).Append(underWay?.Segment ?? newest).Append(newest).Min();
        }
    }

    /// <summary>Adds what can be read from now on.</summary>
    /// <param name="segment">Of the log, that was appended to last.</param>
    public void Add(IEnumerable<TouchedSpan> spans, ulong segment)
    {
        lock (gate)
        {
            newest = Math.Max(newest, segment);
            foreach (var span in spans) Put(span);
            if (waiting.Count > 0 && signal.CurrentCount == 0) signal.Release();
        }
    }

    /// <summary>The next container. It counts as not looked at until <see cref="Done"/> or <see cref="PutBack"/>.</summary>
    public bool TryTake(out TouchedSpan span)
    {
        lock (gate)
        {
            span = default;
            if (!order.TryDequeue(out var container) || !waiting.Remove(container, out span)) return false;
            underWay = span;
            return true;
        }
    }

    public void Done()
    {
        lock (gate) underWay = null;
    }

    /// <summary>The container that was taken could not be looked at; it comes last again.</summary>
    public void PutBack()
    {
        lock (gate)
        {
            if (underWay is { } span) Put(span);
            underWay = null;
            if (signal.CurrentCount == 0) signal.Release();
        }
    }

    /// <summary>Until there is something to look at.</summary>
    public Task WaitAsync(CancellationToken stop) => signal.WaitAsync(stop);

    public void Dispose() => signal.Dispose();

    private void Put(TouchedSpan span)
    {
        if (waiting.TryGetValue(span.Container, out var before)) span = before.With(span);
        else order.Enqueue(span.Container);
        waiting[span.Container] = span;
    }
}

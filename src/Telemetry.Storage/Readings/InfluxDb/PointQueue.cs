namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>Points on their way to the server, in order, packed into requests. A request leaves the queue when the server has acknowledged it.</summary>
internal sealed class PointQueue(string precision, InfluxDbOptions options)
{
    private readonly LinkedList<PointBatch> batches = [];

    /// <summary>True when a request is complete, so that it is time to send.</summary>
    public bool HasFullBatch => batches.Count > 1;

    public void Add(string line)
    {
        if (batches.Last?.Value.TryAdd(line) == true) return;
        var next = new PointBatch(precision, options.MaximumPoints, options.MaximumBytes);
        next.TryAdd(line);
        batches.AddLast(next);
    }

    /// <summary>Sends everything in order and reports each acknowledged number of points. What fails stays for the next time.</summary>
    public void Send(WritePoints write, Action<int> acknowledged)
    {
        while (batches.First is { Value: var batch })
        {
            write(batch);
            batches.RemoveFirst();
            acknowledged(batch.Lines.Count);
        }
    }
}

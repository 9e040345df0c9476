namespace Telemetry.Protocol.Packages.Lines;

/// <summary>Work on several items at once, with the outcomes in the order of the items. As much is under way as the machine has processors, and one more is waiting.</summary>
internal static class InOrder
{
    public static async IAsyncEnumerable<TOutcome> Of<TItem, TOutcome>(IAsyncEnumerable<TItem> items, Func<TItem, TOutcome> work)
    {
        var (under, most) = (new Queue<Task<TOutcome>>(), Environment.ProcessorCount + 1);
        await foreach (var item in items)
        {
            if (under.Count == most) yield return await under.Dequeue();
            under.Enqueue(Task.Run(() => work(item)));
        }

        while (under.TryDequeue(out var next)) yield return await next;
    }
}

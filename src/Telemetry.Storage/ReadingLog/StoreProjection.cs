using System.Threading.Channels;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// Hands what is durable to the store, in the order of the log. A store whose server is away is tried again for as long as the intake runs; it paces itself.
/// When the intake closes meanwhile, the store gets what it lacks at the next start.
/// </summary>
/// <param name="giveBack">Takes the columns that the store has copied.</param>
internal sealed class StoreProjection(IReadingStore store, Action<ReadingColumns> giveBack)
{
    private volatile bool closing;

    /// <summary>From now on a store that is away is not waited for.</summary>
    public void Close() => closing = true;

    /// <exception cref="StoreUnavailableException">The store was away when the intake closed.</exception>
    public async Task RunAsync(ChannelReader<IntakeGroup> durable)
    {
        await foreach (var group in durable.ReadAllAsync())
        {
            foreach (var request in group.Requests)
            {
                if (request.Letter is { } letter) WithStore(() => store.Append(request.Segment, letter));
                if (request.Batch is not { } batch) continue;

                // What held only duplicates is in no segment.
                if (batch.Count > 0) WithStore(() => store.Append(request.Segment, batch));
                giveBack(batch);
            }

            WithStore(store.Flush);
        }
    }

    private void WithStore(Action project)
    {
        while (true)
        {
            try
            {
                project();
                return;
            }
            catch (StoreUnavailableException) when (!closing)
            {
                // Again: until then callers wait as soon as the groups on their way are full.
            }
        }
    }
}

using System.Threading.Channels;
using Telemetry.Storage.Readings.DuckDb;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// The one place where readings become durable. Batches from any number of callers are (1) stripped of what is in the log already,
/// (2) written, (3) fsynced together, (4) projected into the store, and (5) only then answered. A caller that is answered may acknowledge.
/// </summary>
public sealed class Intake : IAsyncDisposable
{
    /// <summary>Callers wait when this many batches are on their way to the disk.</summary>
    public const int QueueLimit = 1_024;

    private readonly Channel<Request> queue = Channel.CreateBounded<Request>(new BoundedChannelOptions(QueueLimit) { SingleReader = true });
    private readonly Dictionary<(string Device, ulong Epoch), SequenceSet> known = [];
    private readonly DuckDbReadingStore store;
    private readonly ReadingLogWriter log;
    private readonly Task loop;

    private Intake(string folder, DuckDbReadingStore store)
    {
        this.store = store;
        log = ReadingLogWriter.Open(folder, Replay);
        store.Flush();
        loop = Task.Run(WriteGroupsAsync);
    }

    /// <summary>Batches waiting for the disk.</summary>
    public int Lag => queue.Reader.Count;

    /// <summary>Completes with the reason when the log can take nothing more.</summary>
    public Task Failure => loop;

    /// <summary>Opens the log and rebuilds the store and the known sequences from it.</summary>
    public static Intake Open(string folder, DuckDbReadingStore store) => new(folder, store);

    /// <exception cref="LogClosedException">The batch is not durable and must not be acknowledged.</exception>
    public Task<IntakeReceipt> AppendAsync(LoggedBatch batch, CancellationToken stop) => EnqueueAsync(new Request(batch, null), stop);

    /// <exception cref="LogClosedException">The letter is not durable and must not be acknowledged.</exception>
    public Task SetAsideAsync(DeadLetter letter, CancellationToken stop) => EnqueueAsync(new Request(null, letter), stop);

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        log.Dispose();
    }

    private async Task<IntakeReceipt> EnqueueAsync(Request request, CancellationToken stop)
    {
        try
        {
            await queue.Writer.WriteAsync(request, stop);
        }
        catch (ChannelClosedException error)
        {
            throw new LogClosedException("the reading log takes nothing more; start the server again", error.InnerException ?? error);
        }

        return await request.Answer.Task;
    }

    private void Replay(LogRecord record)
    {
        if (record.Kind == LogRecordKind.DeadLetter)
        {
            store.Append(record);
            return;
        }

        var batch = LogPayload.ReadBatch(record.Payload);
        var sequences = SequencesOf(batch);
        foreach (var row in batch.Rows) sequences.Add(row.Sequence);
        store.Append(batch);
    }

    private async Task WriteGroupsAsync()
    {
        var group = new List<(Request Request, LoggedBatch? News, IntakeReceipt Receipt)>();
        try
        {
            while (await queue.Reader.WaitToReadAsync())
            {
                group.Clear();
                while (group.Count < QueueLimit && queue.Reader.TryRead(out var request)) group.Add(Write(request));
                log.Commit();
                foreach (var (request, news, _) in group)
                {
                    if (news is not null) store.Append(news);
                    if (request.Letter is { } letter) store.Append(letter);
                }

                store.Flush();
                foreach (var (request, _, receipt) in group) request.Answer.TrySetResult(receipt);
            }
        }
        catch (Exception error)
        {
            // Nothing of this group is acknowledged, and nothing after it: the known sequences may be ahead of the disk.
            queue.Writer.TryComplete(error);
            foreach (var (request, _, _) in group) request.Answer.TrySetException(error);
            while (queue.Reader.TryRead(out var request)) request.Answer.TrySetException(error);
            throw;
        }
    }

    private (Request Request, LoggedBatch? News, IntakeReceipt Receipt) Write(Request request)
    {
        if (request.Letter is { } letter)
        {
            log.Append(LogRecordKind.DeadLetter, LogPayload.Write(letter));
            return (request, null, new IntakeReceipt(0, 0, [], 0));
        }

        var batch = request.Batch!;
        var sequences = SequencesOf(batch);
        var news = new List<JudgedReading>(batch.Rows.Count);
        foreach (var row in batch.Rows)
        {
            if (sequences.Add(row.Sequence)) news.Add(row);
        }

        var setAside = news.Where(row => row.Verdict is not null).ToList();
        var receipt = new IntakeReceipt(news.Count - setAside.Count, batch.Rows.Count - news.Count, setAside, sequences.Watermark);
        if (news.Count == 0) return (request, null, receipt);
        var toLog = batch with { Rows = news };
        log.Append(LogRecordKind.Batch, LogPayload.Write(toLog));
        return (request, toLog, receipt);
    }

    private SequenceSet SequencesOf(LoggedBatch batch)
    {
        var key = (batch.Device, batch.Epoch);
        if (!known.TryGetValue(key, out var sequences)) known.Add(key, sequences = new SequenceSet());
        return sequences;
    }

    private sealed record Request(LoggedBatch? Batch, DeadLetter? Letter)
    {
        public TaskCompletionSource<IntakeReceipt> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

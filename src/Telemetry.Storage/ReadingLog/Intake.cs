using System.Collections.Concurrent;
using System.Threading.Channels;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// The one place where readings become durable. Batches from any number of callers go through three steps, each with its own loop: they are
/// stripped of what is in the log already and written in groups; a group is fsynced and its callers are answered, while the next one is being
/// written; what is durable is projected into the store. A caller that is answered may acknowledge.
/// </summary>
public sealed class Intake : IAsyncDisposable
{
    /// <summary>Callers wait when this many batches are on their way to the disk.</summary>
    public const int QueueLimit = 1_024;

    /// <summary>A group is written when it holds this many batches, even if more are waiting.</summary>
    private const int GroupLimit = 128;

    private static readonly TimeSpan DiskFullPause = TimeSpan.FromMilliseconds(250);

    private readonly Channel<IntakeRequest> queue = Channel.CreateBounded<IntakeRequest>(new BoundedChannelOptions(QueueLimit) { SingleReader = true });
    private readonly Channel<IntakeGroup> written = Channel.CreateBounded<IntakeGroup>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
    private readonly Channel<IntakeGroup> durable = Channel.CreateBounded<IntakeGroup>(new BoundedChannelOptions(8) { SingleReader = true, SingleWriter = true });
    private readonly ConcurrentBag<ReadingColumns> free = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly PayloadWriter marker = new();
    private readonly KnownSequences known;
    private readonly IReadingStore store;
    private readonly IDisposable only;
    private readonly ReadingLogWriter log;
    private readonly ILogDisk disk;
    private readonly StoreProjection projection;
    private long segmentDay;
    private readonly Task work;
    private volatile string? waitingForSpace;
    private volatile bool closing;

    private Intake(ILogDisk disk, IDisposable only, IReadingStore store, long segmentSize)
    {
        (this.disk, this.store, this.only) = (disk, store, only);
        projection = new StoreProjection(store, Return);
        var opening = IntakeOpening.Of(disk, store.FirstMissingSegment);
        known = opening.Known;
        log = ReadingLogWriter.Open(disk, record => Replay(record, opening.KnownBefore), segmentSize, opening.Start);
        store.Flush();
        work = RunAsync();
    }

    /// <summary>Batches waiting for the disk.</summary>
    public int Lag => queue.Reader.Count;

    /// <summary>Why nothing is written at the moment; null while writing goes on. It resumes by itself.</summary>
    public string? WaitingForSpace => waitingForSpace;

    /// <summary>Completes with the reason when the log can take nothing more.</summary>
    public Task Failure => work;

    /// <summary>Opens the log in a folder and brings the store and the known sequences up to its end.</summary>
    /// <exception cref="CorruptLogException">Damage where acknowledged readings lie.</exception>
    /// <exception cref="IOException">Another process writes to this folder.</exception>
    public static Intake Open(string folder, IReadingStore store)
    {
        var only = new WriterLock(folder);
        try
        {
            return Open(new FolderDisk(folder), only, store);
        }
        catch
        {
            only.Dispose();
            throw;
        }
    }

    /// <summary>Opens the log on a disk that nobody else writes to for as long as <paramref name="only"/> is held.</summary>
    public static Intake Open(ILogDisk disk, IDisposable only, IReadingStore store, long segmentSize = ReadingLogWriter.DefaultSegmentSize) =>
        new(disk, only, store, segmentSize);

    /// <summary>Columns to fill. They come back by <see cref="AppendAsync"/> or <see cref="Return"/>.</summary>
    public ReadingColumns Rent() => free.TryTake(out var columns) ? columns : new ReadingColumns();

    public void Return(ReadingColumns columns) => free.Add(columns);

    /// <summary>Takes a batch in. It belongs to the intake from here on, whatever comes of it.</summary>
    /// <exception cref="LogClosedException">The batch is not durable and must not be acknowledged.</exception>
    public Task<IntakeReceipt> AppendAsync(ReadingColumns batch, CancellationToken stop) => EnqueueAsync(new IntakeRequest(batch, null), stop);

    /// <exception cref="LogClosedException">The letter is not durable and must not be acknowledged.</exception>
    public Task SetAsideAsync(DeadLetter letter, CancellationToken stop) => EnqueueAsync(new IntakeRequest(null, letter), stop);

    /// <summary>
    /// Writes and projects what was taken in, then closes the log. While the disk is full it gives up what is not written, and while the store is away what is
    /// not projected.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        closing = true;
        projection.Close();
        queue.Writer.TryComplete();
        if (waitingForSpace is not null) await stopping.CancelAsync();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        log.Dispose();
        only.Dispose();
        stopping.Dispose();
    }

    private async Task<IntakeReceipt> EnqueueAsync(IntakeRequest request, CancellationToken stop)
    {
        try
        {
            await queue.Writer.WriteAsync(request, stop);
        }
        catch (ChannelClosedException error)
        {
            throw Closed(error);
        }

        return await request.Answer.Task;
    }

    private void Replay(LogRecord record, ulong knownBefore)
    {
        var isMissing = record.Segment >= store.FirstMissingSegment;
        if (record.Kind == LogRecordKind.DeadLetter && isMissing) store.Append(record.Segment, LogPayload.ReadDeadLetter(record));
        if (!record.HoldsReadings) return;
        var batch = Rent();
        LogPayload.Read(record, batch);
        if (record.Segment >= knownBefore) known.Learn(batch);
        if (isMissing) store.Append(record.Segment, batch);
        Return(batch);
    }

    private async Task RunAsync()
    {
        Task[] loops = [Task.Run(WriteAsync), Task.Run(FlushAsync), Task.Run(() => projection.RunAsync(durable.Reader))];
        try
        {
            // The first that fails stops the others: nothing of what they hold is acknowledged.
            await foreach (var ended in Task.WhenEach(loops)) await ended;
        }
        catch (Exception error)
        {
            queue.Writer.TryComplete(error);
            written.Writer.TryComplete(error);
            durable.Writer.TryComplete(error);
            projection.Close();
            await stopping.CancelAsync();
            await Task.WhenAll(loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (written.Reader.TryRead(out var group)) Refuse(group.Requests, error);
            while (queue.Reader.TryRead(out var request)) Refuse([request], error);
            throw;
        }
    }

    private async Task WriteAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var requests = new List<IntakeRequest>();
            try
            {
                while (requests.Count < GroupLimit && queue.Reader.TryRead(out var request))
                {
                    requests.Add(request);
                    await WithSpaceAsync(() => Write(request));
                }

                LogMark mark = default;
                await WithSpaceAsync(() => mark = log.Write());
                await written.Writer.WriteAsync(new IntakeGroup(requests, mark));
            }
            catch (Exception error)
            {
                Refuse(requests, error);
                throw;
            }
        }

        written.Writer.Complete();
    }

    private async Task FlushAsync()
    {
        await foreach (var group in written.Reader.ReadAllAsync())
        {
            try
            {
                log.Flush(group.Mark);
            }
            catch (Exception error)
            {
                Refuse(group.Requests, error);
                throw;
            }

            foreach (var request in group.Requests) request.Answer.TrySetResult(request.Receipt!);
            await durable.Writer.WriteAsync(group);
        }

        durable.Writer.Complete();
    }

    /// <summary>Works out what is new and puts it into the group. Called again with the same request when the disk was full.</summary>
    private void Write(IntakeRequest request)
    {
        if (request.Receipt is null) BeginSegmentWhenDue((request.Letter?.ReceivedAt ?? request.Batch!.ReceivedAt).UnixMilliseconds / TimeSpan.MillisecondsPerDay);
        if (request.Letter is { } letter)
        {
            request.Receipt = new IntakeReceipt(0, 0, [], 0);
            request.Segment = log.Add(LogRecordKind.DeadLetter, letter, LogPayload.Write);
            return;
        }

        var batch = request.Batch!;
        request.Receipt ??= TakeNew(batch);
        if (batch.Count > 0) request.Segment = log.Add(LogRecordKind.Columns, batch, LogPayload.Write);
    }

    /// <summary>
    /// A segment holds the arrivals of one UTC day at most, so that what is complete can be sealed. What was known before it is saved beside it, before
    /// the request that opens it is looked at: the next start then has to read no more than this segment.
    /// </summary>
    private void BeginSegmentWhenDue(long day)
    {
        if (log.BeginSegment(asked: segmentDay != 0 && day > segmentDay) is not { } start) return;
        segmentDay = day;
        marker.Clear();
        known.Write(marker);
        try
        {
            LogMarker.Save(disk, LogMarker.Known, start, marker.Written);
        }
        catch (IOException)
        {
            // The one before still serves; the next start reads more of the log.
        }
    }

    private IntakeReceipt TakeNew(ReadingColumns batch)
    {
        var duplicates = known.TakeNew(batch);
        var setAside = batch.SetAside.ConvertAll(entry => new SetAsideReading(batch.Owner, batch.IdAt(entry.Row), entry.Verdict));
        return new IntakeReceipt(batch.Count - setAside.Count, duplicates, setAside, known.WatermarkOf(batch.Device, batch.Epoch));
    }

    private async Task WithSpaceAsync(Action write)
    {
        while (true)
        {
            try
            {
                write();
                waitingForSpace = null;
                return;
            }
            catch (DiskFullException error)
            {
                waitingForSpace = error.Message;
                if (closing || stopping.IsCancellationRequested) throw new LogClosedException(error.Message, error);
                await Task.Delay(DiskFullPause, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static void Refuse(IReadOnlyList<IntakeRequest> requests, Exception error)
    {
        foreach (var request in requests) request.Answer.TrySetException(Closed(error));
    }

    private static LogClosedException Closed(Exception error) =>
        error as LogClosedException ?? new LogClosedException("the reading log takes nothing more; start the server again", error.InnerException ?? error);
}

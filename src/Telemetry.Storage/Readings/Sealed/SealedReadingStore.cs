using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// The store for one machine: what arrived last in memory, everything before it in immutable Parquet files that a manifest lists. Sealing and merging run
/// beside the appending thread; every step leaves the old state or the new one.
/// </summary>
public sealed class SealedReadingStore : IReadingStore
{
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(1);

    /// <summary>Merging waits until no segment has begun for this long: under full load one begins every few seconds, and what is read and written then is needed for it.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly Lock changing = new();
    private readonly ManualResetEventSlim room = new(true);
    private readonly SemaphoreSlim work = new(0);
    private readonly CancellationTokenSource stopping = new();
    private readonly NewestReadings newest = new();
    private readonly SealedStoreOptions options;
    private readonly SealedFolder files;
    private readonly WriterLock? only;
    private readonly Task keeper;
    private IReadOnlyList<HotSegment> hot = [];
    private StoreState state;
    private volatile string? trouble;
    private volatile HotSegment? arriving;
    private volatile bool isWaiting;
    private volatile bool isClean;

    private SealedReadingStore(string folder, SealedStoreOptions options, WriterLock? only)
    {
        (this.options, this.only) = (options, only);
        var keeps = only is not null;
        files = new SealedFolder(folder, keeps);
        state = files.Manifest.State.Length == 0 ? StoreState.Empty : StoreState.Read(folder, files.Manifest.State, newest);
        keeper = keeps ? Task.Factory.StartNew(Keep, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default) : Task.CompletedTask;
    }

    public ulong FirstMissingSegment => files.Manifest.FirstMissingSegment;

    public string? Trouble => trouble ?? (isWaiting ? "sealing is behind the arrival; appending waits" : null);

    /// <summary>Opens the store in a folder of its own, for the one process that writes to it.</summary>
    /// <exception cref="CorruptStoreException">The manifest or the state is damaged.</exception>
    /// <exception cref="IOException">Another process writes to this folder.</exception>
    public static SealedReadingStore Open(string folder, SealedStoreOptions? options = null)
    {
        var only = new WriterLock(folder);
        try
        {
            return new SealedReadingStore(folder, options ?? new SealedStoreOptions(), only);
        }
        catch
        {
            only.Dispose();
            throw;
        }
    }

    /// <summary>Opens the store without changing anything in its folder; another process may be writing to it. What is appended stays in memory.</summary>
    /// <exception cref="CorruptStoreException">The manifest or the state is damaged.</exception>
    public static SealedReadingStore OpenToRead(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new SealedReadingStore(folder, new SealedStoreOptions { HotLimit = long.MaxValue }, only: null);
            }
            catch (CorruptStoreException) when (attempt < 3)
            {
                // The other process replaced the state between the look at the manifest and the opening; what is really damaged stays so.
            }
        }
    }

    public void Append(ulong segment, ReadingColumns batch)
    {
        HotOf(segment, batch.ReceivedAt).Add(batch);
        newest.Add(batch);
    }

    public void Append(ulong segment, DeadLetter letter) => HotOf(segment, letter.ReceivedAt).Add(letter);

    public void Flush()
    {
        // Only now is it certain that manifest and log fit each other, and that nothing is needed of what the manifest does not name.
        if (only is not null && !isClean) CleanOnce();
        if (hot is [.., var last]) last.Publish();
    }

    public StoreCounts Counts()
    {
        lock (gate)
        {
            return new StoreCounts(
                files.Manifest.Readings + hot.Sum(segment => segment.Readings), state.SetAside + hot.Sum(segment => segment.SetAside), state.DeadLetters + hot.Sum(segment => segment.DeadLetters));
        }
    }

    public IReadOnlyList<string> Containers() => newest.Containers();

    public IReadOnlyList<NewestReading> Newest() => newest.All();

    public IReadOnlyList<SetAsideReading> SetAside(int limit)
    {
        lock (gate) return [.. hot.Aggregate(state, (sum, segment) => sum.With(segment)).RecentlySetAside.Reverse().Take(limit)];
    }

    public IEnumerable<Reading> Read(string container, Instant from, Instant to)
    {
        foreach (var (start, end) in SpansOf(container, from.UnixMilliseconds, to.UnixMilliseconds))
        {
            foreach (var reading in ReadingOrder.Settle(Collect(container, start, end))) yield return reading;
        }
    }

    public IEnumerable<ContainerReadings> Read(IReadOnlyList<string> containers, QuantitySet quantities, Instant from, Instant to)
    {
        if (containers.Count == 0) yield break;
        var (segments, cursors) = Look(containers, from.UnixMilliseconds, to.UnixMilliseconds);
        using (cursors)
        {
            var readings = new List<Reading>();
            foreach (var container in containers)
            {
                readings = new List<Reading>(readings.Count);
                cursors.Read(container, quantities, readings);
                foreach (var segment in segments) HotReadings.Read(segment, container, quantities, from.UnixMilliseconds, to.UnixMilliseconds, readings);
                ValueOrder.Settle(readings);
                if (readings.Count > 0) yield return new ContainerReadings(container, readings);
            }
        }
    }

    /// <summary>Seals every segment that is in memory. Nothing may be appended to the last of them afterwards: the log that they are from must be closed.</summary>
    public void SealAll()
    {
        lock (changing)
        {
            if (hot.Count > 0) Seal(hot);
        }
    }

    private void CleanOnce()
    {
        lock (changing) files.Clean();
        isClean = true;
    }

    /// <summary>Merges what is due.</summary>
    /// <returns>False when nothing was.</returns>
    public bool MergeOnce(long today)
    {
        lock (changing) return files.MergeOnce(today);
    }

    public void Dispose()
    {
        if (stopping.IsCancellationRequested) return;
        stopping.Cancel();
        work.Release();
        keeper.GetAwaiter().GetResult();
        work.Dispose();
        room.Dispose();
        only?.Dispose();
        stopping.Dispose();
    }

    private HotSegment HotOf(ulong number, Instant receivedAt)
    {
        if (hot is [.., var last] && last.Number == number) return last;
        if (number < FirstMissingSegment || (hot is [.., var newer] && number < newer.Number))
            throw new InvalidOperationException($"segment {number} was handed in when the store had everything before {FirstMissingSegment} for good; its readings would count twice.");
        var next = new HotSegment(number, UtcDay.Of(receivedAt.UnixMilliseconds));
        foreach (var segment in hot) segment.Publish();
        arriving = next;
        work.Release();
        WaitForRoom();
        lock (gate) hot = [.. hot, next];
        return next;
    }

    /// <exception cref="StoreUnavailableException">There is no room and sealing does not get on; the call may be made again.</exception>
    private void WaitForRoom()
    {
        while (IsFull())
        {
            isWaiting = true;
            room.Reset();
            if (IsFull() && !room.Wait(PauseAfterTrouble, stopping.Token) && trouble is { } reason) throw new StoreUnavailableException(reason);
        }

        isWaiting = false;
    }

    private bool IsFull() => hot.Sum(segment => segment.Bytes) > options.HotLimit;

    /// <summary>The loop beside the appending thread: sealing first, merging when it is quiet.</summary>
    private void Keep()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (trouble is not null) files.Clean();
                if (!SealOnce() && !work.Wait(Quiet) && !MergeOnce()) work.Wait();
                trouble = null;
            }
            catch (Exception error)
            {
                trouble = DueForSealing().Count > 0 ? $"the readings wait in the log: {error.Message}" : $"files cannot be merged: {error.Message}";
                stopping.Token.WaitHandle.WaitOne(PauseAfterTrouble);
            }
        }
    }

    /// <summary>False when nothing was due.</summary>
    private bool SealOnce()
    {
        lock (changing)
        {
            if (DueForSealing() is not { Count: > 0 } due) return false;
            Seal(due);
            return true;
        }
    }

    /// <summary>False when nothing was due.</summary>
    private bool MergeOnce() => hot is [.., var last] && MergeOnce(last.ArrivalDay);

    private List<HotSegment> DueForSealing()
    {
        if (arriving is not { } next) return [];
        var complete = hot.Where(segment => segment.Number < next.Number).ToList();
        if (complete.Count == 0) return [];
        return IsFull() || complete.Sum(segment => segment.Bytes) >= options.SealBytes || complete[0].ArrivalDay < next.ArrivalDay ? complete : [];
    }

    private void Seal(IReadOnlyList<HotSegment> segments)
    {
        foreach (var segment in segments) segment.Publish();
        var after = segments.Aggregate(state, (sum, segment) => sum.With(segment));
        files.Seal(segments, after, newest, () =>
        {
            lock (gate) (hot, state) = ([.. hot.Skip(segments.Count)], after);
        }, gate);
        room.Set();
    }

    /// <summary>The parts of a span in which a container may have readings, in order and without overlap: each can be read and sorted by itself.</summary>
    private List<(long From, long To)> SpansOf(string container, long from, long to)
    {
        var spans = hot.SelectMany(segment => segment.DaysOf(container)).Select(day => (From: day * UtcDay.Milliseconds, To: (day + 1) * UtcDay.Milliseconds))
            .Concat(files.Manifest.Files.Where(file => file.MayHold(container, from, to)).Select(file => (file.From, file.To)))
            .Select(span => (From: Math.Max(span.From, from), To: Math.Min(span.To, to))).Where(span => span.From < span.To).Order();
        var merged = new List<(long From, long To)>();
        foreach (var span in spans)
        {
            if (merged is [.., var last] && span.From < last.To) merged[^1] = (last.From, Math.Max(last.To, span.To));
            else merged.Add(span);
        }

        return merged;
    }

    private List<Reading> Collect(string container, long from, long to) => Look((segments, manifest) =>
    {
        var readings = new List<Reading>();
        files.Read(manifest, container, from, to, readings);
        foreach (var segment in segments) HotReadings.Read(segment, container, from, to, readings);
        return readings;
    });

    /// <summary>What is in memory and the files at one moment: what is sealed meanwhile is in neither twice nor missing.</summary>
    private (IReadOnlyList<HotSegment> Segments, SealedCursors Cursors) Look(IReadOnlyList<string> containers, long from, long to) =>
        Look((segments, manifest) => (segments, files.Open(manifest, containers, from, to)));

    private T Look<T>(Func<IReadOnlyList<HotSegment>, Manifest, T> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                IReadOnlyList<HotSegment> segments;
                Manifest manifest;
                lock (gate) (segments, manifest) = (hot, files.Manifest);
                return read(segments, manifest);
            }
            catch (FileNotFoundException) when (attempt < 3)
            {
                // Merged into another file between the look at the manifest and the opening.
                files.Refresh();
            }
            catch (FileNotFoundException error)
            {
                throw new CorruptStoreException(error.Message, error);
            }
        }
    }
}

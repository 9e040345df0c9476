using Telemetry.Quantities;
using Telemetry.Simulators.Load;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;

namespace Telemetry.Benchmarks.Engines.Platform;

/// <summary>The platform without a network: deduplication, log with fsync, and the store unless only the log is measured. A batch is one device's day.</summary>
internal sealed class IntakeEngine(EngineSetting setting, bool logOnly) : IEngine
{
    private readonly IReadingStore store = logOnly ? new LogOnlyStore() : PlatformStore.Open(setting.At("store"));
    private Intake? intake;
    private long accepted;
    private bool closed;

    public int BatchDays => 1;

    /// <summary>A full group is being written while another is fsynced.</summary>
    public int UnderWay => 256;

    public int WaveDays => 2_048;

    public int? Server => null;

    public bool AnswersQuestions => !logOnly;

    public Task StartAsync(CancellationToken stop)
    {
        intake = Intake.Open(setting.At("log"), store);
        return Task.CompletedTask;
    }

    public Func<Task> Prepare(IReadOnlyList<DeviceDay> batch)
    {
        var columns = intake!.Rent();
        batch[0].CopyTo(columns);
        (columns.Owner, columns.ReceivedAt) = ("load-owner", columns.SentAt);
        return async () =>
        {
            var receipt = await intake.AppendAsync(columns, CancellationToken.None);
            Interlocked.Add(ref accepted, receipt.Accepted);
        };
    }

    public async Task CatchUpAsync()
    {
        while (store.Counts().Readings < Volatile.Read(ref accepted)) await Task.Delay(1);
    }

    /// <summary>Lets the store seal what it has enough of.</summary>
    public async Task SettleAsync()
    {
        await CatchUpAsync();
        await intake!.DisposeAsync();
        await FolderSize.SettledAsync(setting.Folder, TimeSpan.FromSeconds(setting.Quick ? 4 : 30), setting.Time);
    }

    public Task<Totals> TotalsAsync() => Task.FromResult(logOnly ? LogTotals.Of(setting.At("log")) : StoreTotals.Of(store));

    public Task<int> ReadAsync(int container, Instant from, Instant to) =>
        Task.FromResult(store.Read(LoadPlan.ContainerOf(container), from, to).Count(reading => reading.HasValue));

    public Task<int> LatestAsync() => Task.FromResult(store.Newest().Count(newest => newest.Reading.HasValue));

    public Task<string> VersionAsync() => Task.FromResult(typeof(Intake).Assembly.GetName().Version!.ToString(3));

    public Task<IReadOnlyDictionary<string, long>> SizesAsync() => FolderSize.OnDiskAsync(("log", setting.At("log")), ("store", setting.At("store")));

    public async ValueTask DisposeAsync()
    {
        if (closed) return;
        closed = true;
        if (intake is not null) await intake.DisposeAsync();
        store.Dispose();
    }
}

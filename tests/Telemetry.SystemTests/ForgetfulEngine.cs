using Telemetry.Benchmarks.Engines;
using Telemetry.Quantities;
using Telemetry.Simulators.Load;

namespace Telemetry.SystemTests;

/// <summary>Keeps count of everything but one value, which is 0, so that the sum cannot tell.</summary>
internal sealed class ForgetfulEngine : IEngine
{
    private Totals totals = new(-1, 0);

    public int BatchDays => 1;

    public int UnderWay => 1;

    public int WaveDays => 10;

    public int? Server => null;

    public bool AnswersQuestions => false;

    public Task StartAsync(CancellationToken stop) => Task.CompletedTask;

    public Func<Task> Prepare(IReadOnlyList<DeviceDay> batch)
    {
        var rows = Enumerable.Range(0, LoadPlan.ValuesADay).Where(batch[0].Has).ToList();
        totals = new Totals(totals.Values + rows.Count, totals.Sum + rows.Sum(row => (long)batch[0].Value[row]));
        return () => Task.CompletedTask;
    }

    public Task CatchUpAsync() => Task.CompletedTask;

    public Task SettleAsync() => Task.CompletedTask;

    public Task<Totals> TotalsAsync() => Task.FromResult(totals);

    public Task<int> ReadAsync(int container, Instant from, Instant to) => Task.FromResult(0);

    public Task<int> LatestAsync() => Task.FromResult(0);

    public Task<string> VersionAsync() => Task.FromResult("1");

    public Task<IReadOnlyDictionary<string, long>> SizesAsync() => Task.FromResult<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

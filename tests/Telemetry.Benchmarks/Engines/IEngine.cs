using Telemetry.Quantities;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines;

/// <summary>Something that takes rows and answers questions about them: the platform or what somebody would pick instead.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>Device-days that one append holds: what is fastest for the engine.</summary>
    int BatchDays { get; }

    /// <summary>Appends under way at once.</summary>
    int UnderWay { get; }

    /// <summary>Device-days that are prepared ahead, while no clock runs.</summary>
    int WaveDays { get; }

    /// <summary>The process of the engine's server; null when it runs in this one.</summary>
    int? Server { get; }

    /// <summary>False when it has no way to ask what it stores but <see cref="TotalsAsync"/>.</summary>
    bool AnswersQuestions { get; }

    Task StartAsync(CancellationToken stop);

    /// <summary>Turns rows into what the engine is sent. No clock runs; the days are filled anew afterwards.</summary>
    /// <returns>The append; it completes when the engine acknowledges it.</returns>
    Func<Task> Prepare(IReadOnlyList<DeviceDay> batch);

    /// <summary>Waits until what is acknowledged can be asked for.</summary>
    Task CatchUpAsync();

    /// <summary>Brings everything into its lasting form. Nothing is appended afterwards.</summary>
    Task SettleAsync();

    /// <summary>Values that are there (not missing), and their sum.</summary>
    Task<Totals> TotalsAsync();

    /// <summary>All six quantities of a container from a time up to and without another; the number of values found.</summary>
    Task<int> ReadAsync(int container, Instant from, Instant to);

    /// <summary>The latest value of every quantity of every container; the number of values found.</summary>
    Task<int> LatestAsync();

    Task<string> VersionAsync();

    /// <summary>Bytes on the disk by what they are for, after the engine has been closed.</summary>
    Task<IReadOnlyDictionary<string, long>> SizesAsync();
}

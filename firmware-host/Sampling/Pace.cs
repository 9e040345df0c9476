using System.Runtime.CompilerServices;
using Telemetry.Quantities;

namespace Telemetry.Edge.Sampling;

public static class Pace
{
    /// <summary>All channels at once and then every interval, for ever. A tick missed while the machine slept is not made up.</summary>
    public static async IAsyncEnumerable<DueSample> Every(
        TimeSpan interval, int channels, TimeProvider time, [EnumeratorCancellation] CancellationToken stop = default)
    {
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            var at = Instant.From(time.GetUtcNow());
            for (var channel = 0; channel < channels; channel++) yield return new DueSample(at, channel);
        }
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false));
    }
}

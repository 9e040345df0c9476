using System.Runtime.CompilerServices;
using Telemetry.Quantities;

namespace Telemetry.Edge.Sampling;

/// <summary>When to sample.</summary>
public static class Pace
{
    /// <summary>All channels at every interval, for ever.</summary>
    public static async IAsyncEnumerable<DueSample> Every(TimeSpan interval, int channels, TimeProvider time, [EnumeratorCancellation] CancellationToken stop = default)
    {
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            for (var channel = 0; channel < channels; channel++) yield return new DueSample(Instant.From(time.GetUtcNow()), channel);
        }
        while (await timer.WaitForNextTickAsync(stop));
    }
}

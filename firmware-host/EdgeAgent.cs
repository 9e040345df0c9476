using System.Security.Cryptography;
using Telemetry.Edge.Outbox;
using Telemetry.Edge.Publishing;
using Telemetry.Edge.Sampling;

namespace Telemetry.Edge;

/// <summary>The agent beside the containers: samples into the outbox and publishes from it, side by side.</summary>
public sealed class EdgeAgent : IDisposable
{
    private readonly EdgeOptions options;
    private readonly TimeProvider time;
    private readonly Sampler sampler;
    private readonly EdgeDiagnostics diagnostics;
    private readonly Publisher publisher;

    /// <exception cref="ArgumentException">The options cannot work; the message lists every mistake.</exception>
    public EdgeAgent(EdgeOptions options, IReadOnlyList<Channel> channels, TimeProvider time)
    {
        var violations = options.Violations();
        if (violations.Count > 0) throw new ArgumentException(string.Join(Environment.NewLine, violations));
        (this.options, this.time) = (options, time);
        sampler = new Sampler(channels);
        Outbox = DurableOutbox.Open(options.OutboxFolder, BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        diagnostics = new EdgeDiagnostics(options.Device, Outbox, time);
        publisher = new Publisher(options, Outbox, diagnostics, time, new Random(RandomNumberGenerator.GetInt32(int.MaxValue)));
    }

    public DurableOutbox Outbox { get; }

    /// <summary>Why the broker cannot be reached; null while it is.</summary>
    public string? LastFailure => publisher.LastFailure;

    /// <summary>
    /// Samples at the given pace and publishes. When the pace ends it waits until the server's log has everything, and returns; when stopped it
    /// commits what was sampled and returns at once.
    /// </summary>
    public async Task RunAsync(IAsyncEnumerable<DueSample> pace, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var publishing = publisher.RunAsync(ended.Token);
        try
        {
            await SampleAsync(pace, stop);
            while (Outbox.Depth > 0) await Task.Delay(TimeSpan.FromMilliseconds(20), time, stop);
        }
        finally
        {
            Outbox.Commit();
            await ended.CancelAsync();
            await publishing;
        }
    }

    public void Dispose()
    {
        diagnostics.Dispose();
        publisher.Dispose();
        Outbox.Dispose();
    }

    private async Task SampleAsync(IAsyncEnumerable<DueSample> pace, CancellationToken stop)
    {
        var uncommitted = 0;
        var committedAt = time.GetTimestamp();
        await foreach (var due in pace.WithCancellation(stop))
        {
            Outbox.Append(sampler.Sample(due));
            if (++uncommitted < options.CommitEvery && time.GetElapsedTime(committedAt) < options.CommitInterval) continue;
            Outbox.Commit();
            publisher.Nudge();
            (uncommitted, committedAt) = (0, time.GetTimestamp());
            while (Outbox.Depth > options.MaximumDepth) await Task.Delay(TimeSpan.FromMilliseconds(100), time, stop);
        }

        Outbox.Commit();
        publisher.Nudge();
    }
}

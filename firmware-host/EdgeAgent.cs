using Telemetry.Edge.Diagnostics;
using Telemetry.Edge.Outbox;
using Telemetry.Edge.Publishing;
using Telemetry.Edge.Sampling;

namespace Telemetry.Edge;

/// <summary>The agent: a due sample becomes a reading, is stored, is sent, and is freed when the server's log has it.</summary>
public sealed class EdgeAgent : IDisposable
{
    private readonly EdgeOptions options;
    private readonly TimeProvider time;
    private readonly ReadingOutbox outbox;
    private readonly EdgeMeter meter;
    private readonly Publisher publisher;
    private readonly Sampler sampler;

    /// <param name="time">For commits and the network. The sensors have their own, so that a replay samples faster than the clock.</param>
    /// <param name="log">Lines for the operator.</param>
    /// <exception cref="ArgumentException">The options have mistakes; the message lists all of them.</exception>
    /// <exception cref="IOException">The outbox is in use by another process or its folder cannot be written.</exception>
    public EdgeAgent(EdgeOptions options, IReadOnlyList<Channel> channels, TimeProvider time, Action<string>? log = null)
    {
        if (options.Mistakes() is { Count: > 0 } mistakes) throw new ArgumentException(string.Join(Environment.NewLine, mistakes), nameof(options));
        (this.options, this.time) = (options, time);
        outbox = ReadingOutbox.Open(new OutboxOptions(options.OutboxFolder) { MaximumReadings = options.MaximumReadings });
        meter = new EdgeMeter(options.Device, outbox, time);
        publisher = new Publisher(options, outbox, time, meter, log ?? (_ => { }));
        sampler = new Sampler(channels, new SamplerOptions(options.Shots, options.StuckAfter));
    }

    /// <summary>Readings on disk since the outbox began. One due sample makes one reading, so a replay skips this many after a crash.</summary>
    public long Cursor => outbox.Cursor;

    /// <summary>Readings on disk that the server's log does not have.</summary>
    public int Depth => outbox.Depth;

    /// <summary>
    /// Runs until the pace ends and the server has everything, or until stopped; then commits and disconnects. Call it once.
    /// </summary>
    /// <exception cref="OutboxFailedException">The disk failed.</exception>
    public async Task RunAsync(IAsyncEnumerable<DueSample> pace, CancellationToken stop)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var sampled = CancellationTokenSource.CreateLinkedTokenSource(failed.Token);
        await Task.WhenAll(
            Guarded(() => SampleAllAsync(pace, sampled, failed.Token)),
            Guarded(() => CommitByTimeAsync(sampled.Token)),
            Guarded(() => publisher.RunAsync(failed.Token))).ConfigureAwait(false);

        // One part's failure stops the others; being stopped is no failure.
        async Task Guarded(Func<Task> part)
        {
            try
            {
                await Task.Run(part, CancellationToken.None).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (failed.IsCancellationRequested)
            {
            }
            catch
            {
                await failed.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    public void Dispose()
    {
        meter.Dispose();
        outbox.Dispose();
    }

    private async Task SampleAllAsync(IAsyncEnumerable<DueSample> pace, CancellationTokenSource sampled, CancellationToken stop)
    {
        try
        {
            await foreach (var (at, channel) in pace.WithCancellation(stop).ConfigureAwait(false))
            {
                var reading = sampler.Sample(channel, at);
                while (!outbox.TryAppend(reading))
                {
                    Commit();
                    await outbox.WaitForRoomAsync(stop).ConfigureAwait(false);
                }

                if (outbox.Uncommitted >= options.CommitEvery) Commit();
                stop.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            Commit();
        }

        await sampled.CancelAsync().ConfigureAwait(false);
        publisher.Finish();
    }

    private async Task CommitByTimeAsync(CancellationToken sampled)
    {
        using var timer = new PeriodicTimer(options.CommitInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(sampled).ConfigureAwait(false)) Commit();
        }
        catch (OperationCanceledException) when (sampled.IsCancellationRequested)
        {
        }
    }

    private void Commit()
    {
        outbox.Commit();
        publisher.Wake();
    }
}

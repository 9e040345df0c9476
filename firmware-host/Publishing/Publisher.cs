using System.Threading.Channels;
using Telemetry.Edge.Diagnostics;
using Telemetry.Edge.Outbox;
using Telemetry.Protocol.Readings;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;

namespace Telemetry.Edge.Publishing;

/// <summary>
/// Sends committed readings until the server's durable watermark covers them. The broker's acknowledgement ends a hop, not the duty.
/// 1 connect; 2 free what the watermark covers; 3 send again what it did not cover in time; 4 send what there is room for; 5 wait for
/// a watermark, a commit, a lost connection or the time to resend.
/// </summary>
public sealed class Publisher(EdgeOptions options, ReadingOutbox outbox, TimeProvider time, EdgeMeter meter, Action<string> log)
{
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Channel<Watermark> watermarks = Channel.CreateBounded<Watermark>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly Backoff backoff = new(options.ReconnectAtLeast, options.ReconnectAtMost, options.Seed);
    private readonly List<InFlight> inFlight = [];
    private readonly List<Task> hops = [];
    private volatile bool finishing;

    /// <summary>There may be something new to send.</summary>
    public void Wake() => wake.Writer.TryWrite(true);

    /// <summary>Nothing more will be appended: return when the server has everything.</summary>
    public void Finish()
    {
        finishing = true;
        Wake();
    }

    public async Task RunAsync(CancellationToken stop)
    {
        while (!IsDone)
        {
            try
            {
                await ConverseAsync(stop).ConfigureAwait(false);
            }
            catch (Exception error) when (stop.IsCancellationRequested && (Trouble.OfNetwork(error) || error is OperationCanceledException))
            {
                return;
            }
            catch (Exception error) when (Trouble.OfNetwork(error) || error is OperationCanceledException)
            {
                var wait = backoff.Next();
                log($"Broker {options.Host}:{options.Port}: {error.Message} Trying again in {wait.TotalSeconds:0.0} s; {outbox.Depth} readings wait.");
                await Task.Delay(wait, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stop.IsCancellationRequested) return;
            }
        }
    }

    private bool IsDone => finishing && outbox.Depth == 0;

    private async Task ConverseAsync(CancellationToken stop)
    {
        using var connection = new Connection(options, watermarks.Writer, Wake);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            // Step 1
            await connection.OpenAsync(stop).ConfigureAwait(false);
            meter.CountConnection();
            log($"Broker {options.Host}:{options.Port}: connected; {outbox.Depth} readings wait.");
            await PumpAsync(connection, over.Token).ConfigureAwait(false);
        }
        finally
        {
            await connection.CloseAsync().ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
            await EndHopsAsync().ConfigureAwait(false);
        }
    }

    private async Task PumpAsync(Connection connection, CancellationToken over)
    {
        SendAllAgain();
        var (patience, progressAt) = (options.ResendAfter, time.GetTimestamp());
        while (!IsDone)
        {
            // Step 2
            if (FreeCovered())
            {
                (patience, progressAt) = (options.ResendAfter, time.GetTimestamp());
                backoff.Reset();
            }

            await CheckHopsAsync().ConfigureAwait(false);
            if (!connection.IsConnected) throw new IOException("The connection was lost.");

            // Step 3: a hop still open after all that time means a broker that does not answer.
            if (inFlight.Count > 0 && time.GetElapsedTime(progressAt) >= patience)
            {
                if (hops.Count > 0) throw new TimeoutException($"The broker left {hops.Count} messages unanswered for {patience.TotalSeconds:0.0} s.");
                meter.CountResend();
                SendAllAgain();
                patience = patience * 2 < options.ResendAfter * 4 ? patience * 2 : options.ResendAfter * 4;
                progressAt = time.GetTimestamp();
            }

            // Step 4
            while (inFlight.Count < options.BatchesInFlight && outbox.Take(options.BatchReadings) is { } run)
            {
                if (inFlight.Count == 0) progressAt = time.GetTimestamp();
                inFlight.Add(new InFlight(run.Epoch, run.NextSequence));
                hops.Add(SendAsync(connection, run, over));
            }

            // Step 5
            if (!IsDone) await WaitAsync(inFlight.Count > 0 ? patience - time.GetElapsedTime(progressAt) : Timeout.InfiniteTimeSpan, over).ConfigureAwait(false);
        }
    }

    private bool FreeCovered()
    {
        var freed = 0;
        while (watermarks.Reader.TryRead(out var watermark))
        {
            freed += outbox.Acknowledge(watermark.Epoch, watermark.NextSequence);
            inFlight.RemoveAll(batch => batch.Epoch == watermark.Epoch && batch.NextSequence <= watermark.NextSequence);
        }

        return freed > 0;
    }

    private async Task SendAsync(Connection connection, ReadingRun run, CancellationToken over)
    {
        try
        {
            var batch = BatchCodec.Encode(run.Epoch, run.FirstSequence, Instant.From(time.GetUtcNow()), run.Readings);
            await connection.SendReadingsAsync(batch, over).ConfigureAwait(false);
        }
        finally
        {
            Wake();
        }
    }

    private void SendAllAgain()
    {
        outbox.Rewind();
        inFlight.Clear();
    }

    /// <summary>Throws what a finished hop failed with; successful ones are forgotten.</summary>
    private async Task CheckHopsAsync()
    {
        for (var i = hops.Count - 1; i >= 0; i--)
        {
            if (!hops[i].IsCompleted) continue;
            var hop = hops[i];
            hops.RemoveAt(i);
            await hop.ConfigureAwait(false);
        }
    }

    private async Task EndHopsAsync()
    {
        foreach (var hop in hops) await hop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        hops.Clear();
    }

    private async Task WaitAsync(TimeSpan most, CancellationToken over)
    {
        if (most <= TimeSpan.Zero && most != Timeout.InfiniteTimeSpan) return;
        using var limit = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, over);
        try
        {
            await wake.Reader.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!over.IsCancellationRequested)
        {
        }
    }
}

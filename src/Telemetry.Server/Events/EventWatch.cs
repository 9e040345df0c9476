using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Server.Events;

/// <summary>
/// Brings the journal of emptyings up to date, container after container, in rounds: what comes in during a round is looked at in the next one, once, however
/// often it was touched. So a backlog is caught up with and a container that sends all the time holds up no other.
/// </summary>
internal sealed partial class EventWatch(
    Registry registry, WatchedReadingStore store, TouchedContainers touched, ContainerLook look, EventJournal journal, EventDiagnostics diagnostics, TimeProvider time, ILogger<EventWatch> logger)
    : BackgroundService
{
    /// <summary>Between rounds: soon enough for people, rare enough that a flood of batches costs little.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long a stop waits for the last round; what it leaves is looked at after the next start.</summary>
    private static readonly TimeSpan LastRound = TimeSpan.FromSeconds(5);

    private readonly string rules = $"{typeof(CollectionEventDetector).Assembly.GetName().Version} {registry.Detection}";
    private volatile string? trouble;
    private ulong? saved;

    /// <summary>Why containers cannot be looked at; null while they can. It is tried again.</summary>
    public string? Trouble => trouble;

    public int Waiting => touched.Count;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var limit = new CancellationTokenSource(LastRound, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        if (touched.Count > 0) Round(either.Token);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Begin();
        while (true)
        {
            await touched.WaitAsync(stoppingToken);
            Round(stoppingToken);
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>
    /// What the log handed in at the start is touched already. Everything is looked at when that is not all that was missed: a new journal, other rules, or
    /// segments that were sealed before anybody looked.
    /// </summary>
    private void Begin()
    {
        saved = journal.Position(rules);
        if (saved >= store.OpenedAt) return;
        var containers = store.Containers();
        if (containers.Count > 0) LogRebuilding(containers.Count);
        touched.Add(containers.Select(TouchedSpan.Everything), store.OpenedAt);
    }

    private void Round(CancellationToken stop)
    {
        for (var left = touched.Count; left > 0 && !stop.IsCancellationRequested && touched.TryTake(out var span); left--)
        {
            try
            {
                var started = time.GetTimestamp();
                var changes = look.At(span, Instant.From(time.GetUtcNow()));
                diagnostics.Count(changes, time.GetElapsedTime(started));
                touched.Done();
                trouble = null;
            }
            catch (Exception error) when (error is IOException or DbException or DbUpdateException or CorruptStoreException)
            {
                // The store or the ledger is away or damaged: others may be whole, and this one is tried again.
                touched.PutBack();
                if (trouble is null) LogTrouble(span.Container, error.Message);
                trouble = $"{span.Container}: {error.Message}";
            }
        }

        SavePosition();
    }

    private void SavePosition()
    {
        var settled = touched.SettledBefore;
        if (saved == settled) return;
        try
        {
            journal.Save(settled, rules);
            saved = settled;
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            // A start from an earlier position looks at more than it must, and finds the same.
            trouble = $"the position cannot be saved: {error.Message}";
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The journal of emptyings is brought up to date from all readings of {Containers} containers")]
    private partial void LogRebuilding(int containers);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The emptyings of {Container} cannot be brought up to date, trying again: {Reason}")]
    private partial void LogTrouble(string container, string reason);
}

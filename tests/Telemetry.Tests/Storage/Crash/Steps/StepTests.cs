using System.Globalization;
using System.Security.Cryptography;
using Telemetry.Quantities;
using Telemetry.Readings.Retention;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Sealed;
using Xunit;

namespace Telemetry.Tests.Storage.Crash.Steps;

/// <summary>Stops after every change that a sealing, a merge, a retention run and a repair make to the folder, and opens what is there.</summary>
public sealed class StepTests
{
    private static readonly Instant Later = Instant.FromUtc(2025, 1, 1);

    /// <summary>4 power cuts a step here; <c>make crash</c> sets TELEMETRY_CRASH_CUTS to 500.</summary>
    private static readonly int Cuts = int.Parse(Environment.GetEnvironmentVariable("TELEMETRY_CRASH_CUTS") ?? "4", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_sealing_cut_off_anywhere_leaves_the_old_state_or_the_new_one()
    {
        using var stored = await StoredBatches.CreateAsync();
        stored.Seal(upTo: 2, rest: false);
        using var store = stored.Open().FromLog(stored.Log);
        Judge(stored, FolderModel.Follow(stored.Readings, Cuts, 1, store.SealAll), [StoredBatches.AnswersOf(stored.Oracle)]);
    }

    [Fact]
    public async Task The_first_sealing_cut_off_anywhere_leaves_nothing_or_the_new_state()
    {
        using var stored = await StoredBatches.CreateAsync();
        Directory.CreateDirectory(stored.Readings);
        var states = FolderModel.Follow(stored.Readings, Cuts, 2, () => stored.Seal(upTo: 2, rest: true));
        Judge(stored, states, [StoredBatches.AnswersOf(stored.Oracle)]);
    }

    [Fact]
    public async Task A_merge_cut_off_anywhere_leaves_the_old_state_or_the_new_one()
    {
        using var stored = await StoredBatches.CreateAsync();
        stored.Seal(upTo: 2, rest: true);
        using var store = stored.Open().FromLog(stored.Log);
        var merged = 0;
        var states = FolderModel.Follow(stored.Readings, Cuts, 3, () =>
        {
            while (store.MergeOnce(today: 100_000)) merged++;
        });
        Assert.InRange(merged, 1, 100);
        Judge(stored, states, [StoredBatches.AnswersOf(stored.Oracle)]);
    }

    [Fact]
    public async Task A_retention_run_cut_off_anywhere_leaves_each_file_old_or_new()
    {
        using var stored = await StoredBatches.CreateAsync();
        stored.Seal(upTo: 2, rest: true);
        var policy = new RetentionPolicy([new RetentionRule(null, null, 1, Thinning.KeepDaily)], 7, "a contract", null);
        var allowed = new List<string> { Answers(stored.Readings, stored.Log) };
        var states = FolderModel.Follow(stored.Readings, Cuts, 4, () =>
        {
            var model = StoreFolder.Stepped!;
            StoreFolder.Stepped = (step, path) =>
            {
                model(step, path);
                if (step == StoreStep.Renamed && path.EndsWith(Manifest.FileName, StringComparison.Ordinal)) allowed.Add(Answers(stored.Readings, stored.Log));
            };
            Assert.NotEmpty(Retention.Run(stored.Readings, stored.Log, policy, [], Later, apply: true));
        });
        Assert.InRange(allowed.Distinct().Count(), 3, 100);
        Judge(stored, states, allowed);
    }

    [Fact]
    public async Task A_repair_cut_off_anywhere_is_done_by_the_next_one()
    {
        using var stored = await StoredBatches.CreateAsync();
        stored.Seal(upTo: 2, rest: true);
        var manifest = Manifest.Read(stored.Readings);
        File.Delete(Path.Combine(stored.Readings, manifest.Files[0].Name));
        File.WriteAllBytes(Path.Combine(stored.Readings, manifest.Files[^1].Name), [1, 2, 3]);
        File.Delete(Path.Combine(stored.Readings, manifest.State));
        var states = FolderModel.Follow(stored.Readings, Cuts, 5, () => SealedRepair.Run(stored.Readings, stored.Log));
        Judge(stored, states, [StoredBatches.AnswersOf(stored.Oracle)], folder => SealedRepair.Run(folder, stored.Log));
    }

    [Theory]
    [InlineData(nameof(StoreStep.Flushed))]
    [InlineData(nameof(StoreStep.SyncedFolder))]
    public async Task The_search_finds_an_fsync_that_was_forgotten(string forgotten)
    {
        using var stored = await StoredBatches.CreateAsync();
        stored.Seal(upTo: 2, rest: false);
        using var store = stored.Open().FromLog(stored.Log);
        var states = FolderModel.Follow(stored.Readings, 100, 6, store.SealAll, Enum.Parse<StoreStep>(forgotten));
        Assert.NotNull(Search(stored, states, [StoredBatches.AnswersOf(stored.Oracle)]).Violation);
    }

    private static void Judge(StoredBatches stored, IReadOnlyList<(string Step, IReadOnlyDictionary<string, byte[]> Files)> states, IReadOnlyList<string> allowed, Action<string>? before = null)
    {
        var (judged, violation) = Search(stored, states, allowed, before);
        Assert.Null(violation);
        Assert.NotEqual(0, judged);
        TestContext.Current.SendDiagnosticMessage($"{states.Count} states between the steps, {judged} of them different, judged");
    }

    /// <returns>How many different states were judged, and what was wrong with the first bad one.</returns>
    private static (int Judged, string? Violation) Search(
        StoredBatches stored, IReadOnlyList<(string Step, IReadOnlyDictionary<string, byte[]> Files)> states, IReadOnlyList<string> allowed, Action<string>? before = null)
    {
        var judged = new HashSet<string>();
        foreach (var (step, files) in states.Where(state => judged.Add(ContentOf(state.Files))))
        {
            var folder = Directory.CreateDirectory(stored.At("state")).FullName;
            foreach (var (name, content) in files) File.WriteAllBytes(Path.Combine(folder, name), content);
            try
            {
                before?.Invoke(folder);
                if (WrongWith(stored, folder, allowed) is { } wrong) return (judged.Count, $"after '{step}': {wrong}");
            }
            catch (Exception error) when (error is CorruptStoreException or IOException)
            {
                return (judged.Count, $"after '{step}': {error.Message}");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return (judged.Count, null);
    }

    private static string? WrongWith(StoredBatches stored, string folder, IReadOnlyList<string> allowed)
    {
        using (var store = stored.Open(folder).FromLog(stored.Log))
        {
            if (!allowed.Contains(StoredBatches.AnswersOf(store))) return "the store answers neither as before nor as afterwards";
        }

        var manifest = Manifest.Read(folder);
        var listed = manifest.Files.Select(file => file.Name).Append(manifest.State).Append(Manifest.FileName).Append(WriterLock.FileName).Where(name => name.Length > 0).ToHashSet();
        if (!listed.SetEquals(Directory.GetFiles(folder).Select(path => Path.GetFileName(path)))) return "the folder is not what the manifest lists";
        return SealedVerification.Of(folder).Findings is [var finding, ..] ? finding : null;
    }

    private static string ContentOf(IReadOnlyDictionary<string, byte[]> files) =>
        string.Join('|', files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {Convert.ToHexString(SHA256.HashData(file.Value))}"));

    private static string Answers(string folder, string log)
    {
        using var store = SealedReadingStore.OpenToRead(folder).FromLog(log);
        return StoredBatches.AnswersOf(store);
    }
}

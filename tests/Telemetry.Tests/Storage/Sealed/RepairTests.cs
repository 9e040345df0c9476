using Telemetry.Quantities;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Sealed;
using Telemetry.Tests.Storage.Crash.Steps;
using Xunit;

namespace Telemetry.Tests.Storage.Sealed;

public sealed class RepairTests
{
    public enum Damage
    {
        Deleted,
        CutShort,
        Overwritten,
    }

    [Theory]
    [InlineData(Damage.Deleted)]
    [InlineData(Damage.CutShort)]
    [InlineData(Damage.Overwritten)]
    public async Task Each_damaged_file_is_named_and_rebuilt_to_the_byte(Damage damage)
    {
        using var stored = await SealedAsync();
        foreach (var file in Manifest.Read(stored.Readings).Files)
        {
            Inflict(damage, Path.Combine(stored.Readings, file.Name));
            var found = SealedVerification.Of(stored.Readings);
            Assert.Equal([file.Name], found.Damaged);
            Assert.Contains("telemetry store repair", Assert.Single(found.Findings), StringComparison.Ordinal);
            using (var store = SealedReadingStore.OpenToRead(stored.Readings))
                Assert.StartsWith(file.Name, Assert.Throws<CorruptStoreException>(() => store.Read(file.FirstContainer, new Instant(file.From), new Instant(file.To)).Count()).Message, StringComparison.Ordinal);
            Assert.Contains("the same to the byte", Assert.Single(SealedRepair.Run(stored.Readings, stored.Log).Done), StringComparison.Ordinal);
            Assert.Equal(file.Sha256, Assert.Single(Manifest.Read(stored.Readings).Files, one => one.From == file.From && one.FirstSegment == file.FirstSegment).Sha256);
        }

        AssertWhole(stored);
    }

    [Theory]
    [InlineData(Damage.Deleted)]
    [InlineData(Damage.CutShort)]
    [InlineData(Damage.Overwritten)]
    public async Task A_damaged_state_is_named_and_rebuilt(Damage damage)
    {
        using var stored = await SealedAsync();
        var state = Manifest.Read(stored.Readings).State;
        Inflict(damage, Path.Combine(stored.Readings, state));
        Assert.Equal([state], SealedVerification.Of(stored.Readings).Damaged);
        Assert.StartsWith(state, Assert.Throws<CorruptStoreException>(() => stored.Open()).Message, StringComparison.Ordinal);
        Assert.Single(SealedRepair.Run(stored.Readings, stored.Log).Done);
        AssertWhole(stored);
    }

    [Theory]
    [InlineData(Damage.Deleted)]
    [InlineData(Damage.CutShort)]
    [InlineData(Damage.Overwritten)]
    public async Task A_damaged_manifest_is_named_before_anything_is_cleaned_away_and_the_store_is_built_anew(Damage damage)
    {
        using var stored = await SealedAsync();
        var files = Directory.GetFiles(stored.Readings, "*.parquet").Length;
        Inflict(damage, Path.Combine(stored.Readings, Manifest.FileName));
        Assert.Equal([Manifest.FileName], SealedVerification.Of(stored.Readings).Damaged);
        Assert.StartsWith(Manifest.FileName, Assert.Throws<CorruptStoreException>(() => stored.Open()).Message, StringComparison.Ordinal);
        Assert.Equal(files, Directory.GetFiles(stored.Readings, "*.parquet").Length);
        Assert.Single(SealedRepair.Run(stored.Readings, stored.Log).Done);
        using (var store = stored.Open().FromLog(stored.Log)) store.SealAll();
        AssertWhole(stored);
    }

    [Fact]
    public async Task What_the_log_no_longer_has_is_not_rebuilt_and_the_refusal_says_so()
    {
        using var stored = await SealedAsync();
        Assert.NotEmpty(LogRetention.Run(new FolderDisk(stored.Log), 1, Manifest.Read(stored.Readings).FirstMissingSegment, [], Instant.FromUtc(2025, 1, 1), apply: true));
        var file = Manifest.Read(stored.Readings).Files.First(one => one.FirstSegment == 1);
        var copy = File.ReadAllBytes(Path.Combine(stored.Readings, file.Name));
        Inflict(Damage.Deleted, Path.Combine(stored.Readings, file.Name));
        var refusal = Assert.Single(SealedRepair.Run(stored.Readings, stored.Log).Refused);
        Assert.StartsWith($"{file.Name}: needs segments 1 to ", refusal, StringComparison.Ordinal);
        Assert.Contains("the log has", refusal, StringComparison.Ordinal);
        Assert.Contains(file.Name, Manifest.Read(stored.Readings).Files.Select(one => one.Name));

        File.WriteAllBytes(Path.Combine(stored.Readings, file.Name), copy);
        Assert.Empty(SealedVerification.Of(stored.Readings).Findings);
        Inflict(Damage.Deleted, Path.Combine(stored.Readings, Manifest.FileName));
        Assert.Contains("the log begins with segment", Assert.Single(SealedRepair.Run(stored.Readings, stored.Log).Refused), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(stored.Readings, file.Name)));
    }

    [Fact]
    public async Task What_cannot_be_repaired_keeps_nothing_else_from_being_repaired()
    {
        using var stored = await SealedAsync();
        File.Delete(Path.Combine(stored.Log, LogSegment.NameOf(1)));
        var manifest = Manifest.Read(stored.Readings);
        Inflict(Damage.Overwritten, Path.Combine(stored.Readings, manifest.Files.First(one => one.FirstSegment == 1).Name));
        Inflict(Damage.Overwritten, Path.Combine(stored.Readings, manifest.Files.Last(one => one.FirstSegment > 1).Name));
        var outcome = SealedRepair.Run(stored.Readings, stored.Log);
        Assert.Equal((1, 1), (outcome.Done.Count, outcome.Refused.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_its_log_a_store_is_left_as_it_is(bool manifestIsDamaged)
    {
        using var stored = await SealedAsync();
        var victim = manifestIsDamaged ? Manifest.FileName : Manifest.Read(stored.Readings).Files[0].Name;
        Inflict(Damage.Overwritten, Path.Combine(stored.Readings, victim));
        foreach (var path in Directory.GetFiles(stored.Log)) File.Delete(path);
        var before = Directory.GetFiles(stored.Readings).Order().ToList();
        var outcome = SealedRepair.Run(stored.Readings, stored.Log);
        Assert.Empty(outcome.Done);
        Assert.StartsWith(victim, Assert.Single(outcome.Refused), StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(stored.Readings).Order());
    }

    [Fact]
    public async Task A_log_that_lost_its_end_rebuilds_no_file_from_what_is_left()
    {
        using var stored = await SealedAsync();
        var file = Manifest.Read(stored.Readings).Files[^1];
        Inflict(Damage.Deleted, Path.Combine(stored.Readings, file.Name));
        foreach (var name in new FolderDisk(stored.Log).Segments().Where(name => LogSegment.NumberOf(name) >= file.LastSegment)) File.Delete(Path.Combine(stored.Log, name));
        Assert.Contains("restore the file from a copy", Assert.Single(SealedRepair.Run(stored.Readings, stored.Log).Refused), StringComparison.Ordinal);
        Assert.Contains(file.Name, Manifest.Read(stored.Readings).Files.Select(one => one.Name));
    }

    [Fact]
    public async Task A_manifest_of_a_newer_program_is_no_reason_to_throw_anything_away()
    {
        using var stored = await SealedAsync();
        var path = Path.Combine(stored.Readings, Manifest.FileName);
        File.WriteAllText(path, File.ReadAllText(path).Replace("telemetry-readings-1", "telemetry-readings-2", StringComparison.Ordinal));
        var files = Directory.GetFiles(stored.Readings, "*.parquet").Length;
        Assert.Contains("use the program that wrote it", Assert.Single(SealedRepair.Run(stored.Readings, stored.Log).Refused), StringComparison.Ordinal);
        Assert.Equal(files, Directory.GetFiles(stored.Readings, "*.parquet").Length);
    }

    [Fact]
    public async Task A_manifest_from_an_old_copy_costs_no_file_before_the_log_agrees()
    {
        using var stored = await StoredBatches.CreateAsync(segmentSize: 2_048);
        stored.Seal(upTo: 2, rest: false);
        var old = new[] { Manifest.FileName, Manifest.Read(stored.Readings).State }.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(stored.Readings, name)));
        using (var rest = stored.Open().FromLog(stored.Log)) rest.SealAll();
        Assert.NotEmpty(LogRetention.Run(new FolderDisk(stored.Log), 1, Manifest.Read(stored.Readings).FirstMissingSegment, [], Instant.FromUtc(2025, 1, 1), apply: true));
        var files = Directory.GetFiles(stored.Readings, "*.parquet").Length;
        foreach (var (name, content) in old) File.WriteAllBytes(Path.Combine(stored.Readings, name), content);
        using (var store = stored.Open()) Assert.Throws<CorruptLogException>(() => Intake.Open(stored.Log, store));
        Assert.Throws<CorruptLogException>(() => SealedReadingStore.OpenToRead(stored.Readings).FromLog(stored.Log));
        Assert.Equal(files, Directory.GetFiles(stored.Readings, "*.parquet").Length);
    }

    [Fact]
    public async Task A_store_that_is_ahead_of_its_log_is_not_written_to()
    {
        using var stored = await SealedAsync();
        foreach (var path in Directory.GetFiles(stored.Log, "*.log")) File.Delete(path);
        using var store = stored.Open();
        var refusal = Assert.Throws<CorruptLogException>(() => Intake.Open(stored.Log, store)).Message;
        Assert.Contains("put the missing segments back", refusal, StringComparison.Ordinal);
    }

    private static async Task<StoredBatches> SealedAsync()
    {
        var stored = await StoredBatches.CreateAsync(segmentSize: 2_048);
        stored.Seal(upTo: 2, rest: true);
        return stored;
    }

    private static void AssertWhole(StoredBatches stored)
    {
        Assert.Empty(SealedVerification.Of(stored.Readings).Findings);
        using var store = stored.Open().FromLog(stored.Log);
        Assert.Equal(StoredBatches.AnswersOf(stored.Oracle), StoredBatches.AnswersOf(store));
    }

    private static void Inflict(Damage damage, string path)
    {
        var content = File.ReadAllBytes(path);
        if (damage == Damage.Deleted) File.Delete(path);
        if (damage == Damage.CutShort) File.WriteAllBytes(path, content[..^(content.Length / 3)]);
        if (damage == Damage.Overwritten) File.WriteAllBytes(path, [.. content[..(content.Length / 2)], (byte)(content[content.Length / 2] ^ 0x55), .. content[((content.Length / 2) + 1)..]]);
    }
}

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
            Assert.Contains("the same to the byte", Assert.Single(SealedRepair.Run(stored.Readings, stored.Log)), StringComparison.Ordinal);
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
        Assert.Single(SealedRepair.Run(stored.Readings, stored.Log));
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
        Assert.Single(SealedRepair.Run(stored.Readings, stored.Log));
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
        var refusal = Assert.Throws<CorruptStoreException>(() => SealedRepair.Run(stored.Readings, stored.Log)).Message;
        Assert.StartsWith($"{file.Name}: needs segments 1 to ", refusal, StringComparison.Ordinal);
        Assert.Contains("the log begins with segment", refusal, StringComparison.Ordinal);

        File.WriteAllBytes(Path.Combine(stored.Readings, file.Name), copy);
        Assert.Empty(SealedVerification.Of(stored.Readings).Findings);
        Inflict(Damage.Deleted, Path.Combine(stored.Readings, Manifest.FileName));
        Assert.Contains("the log begins with segment", Assert.Throws<CorruptStoreException>(() => SealedRepair.Run(stored.Readings, stored.Log)).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(stored.Readings, file.Name)));
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

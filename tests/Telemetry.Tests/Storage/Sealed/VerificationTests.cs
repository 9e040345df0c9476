using Telemetry.Quantities;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Sealed;
using Telemetry.Tests.Storage.Crash.Steps;
using Xunit;

namespace Telemetry.Tests.Storage.Sealed;

public sealed class VerificationTests
{
    [Fact]
    public async Task Files_that_were_merged_while_they_were_checked_are_not_called_missing()
    {
        using var stored = await StoredBatches.CreateAsync(segmentSize: 2_048);
        stored.Seal(upTo: 2, rest: true);
        var seen = Merged(stored);
        var newest = Manifest.Read(stored.Readings);
        Assert.NotEmpty(seen.Files.Select(file => file.Name).Except(newest.Files.Select(file => file.Name)));

        var found = SealedVerification.Of(stored.Readings, seen);
        Assert.Empty(found.Findings);
        Assert.Equal((newest.Files.Count, newest.Files.Sum(file => file.Rows)), (found.Files, found.Readings));
    }

    [Fact]
    public async Task A_state_that_was_replaced_while_the_files_were_checked_is_not_called_missing()
    {
        using var stored = await StoredBatches.CreateAsync(segmentSize: 2_048);
        stored.Seal(upTo: 2, rest: false);
        var seen = Manifest.Read(stored.Readings);
        using (var store = stored.Open().FromLog(stored.Log)) store.SealAll();
        Assert.False(File.Exists(Path.Combine(stored.Readings, seen.State)));
        Assert.Empty(SealedVerification.Of(stored.Readings, seen).Findings);
    }

    [Fact]
    public async Task Of_the_files_that_the_newest_manifest_lists_each_missing_one_is_named()
    {
        using var stored = await StoredBatches.CreateAsync(segmentSize: 2_048);
        stored.Seal(upTo: 2, rest: true);
        var seen = Merged(stored);
        var lost = Manifest.Read(stored.Readings).Files[^1].Name;
        File.Delete(Path.Combine(stored.Readings, lost));
        Assert.Equal([lost], SealedVerification.Of(stored.Readings, seen).Damaged);
    }

    /// <returns>The manifest as it was before files were merged.</returns>
    private static Manifest Merged(StoredBatches stored)
    {
        var seen = Manifest.Read(stored.Readings);
        using var store = stored.Open();
        while (store.MergeOnce(today: UtcDay.Of(Instant.FromUtc(2024, 3, 4).UnixMilliseconds))) continue;
        return seen;
    }
}

using Telemetry.Quantities;
using Telemetry.Readings.Retention;
using Telemetry.Server;
using Telemetry.Storage.Readings.Sealed;
using Xunit;

namespace Telemetry.Tests.Server;

public sealed class EvidenceHoldsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-holds-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Reports_made_at_once_lose_no_hold_and_one_made_again_holds_once()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(number => $"report {number:00}")];
        await Task.WhenAll(names.Concat(names).Chunk(10).Select(some => Task.Run(() =>
        {
            foreach (var name in some) new DataFolder(folder).Hold(Hold(name));
        })));
        Assert.Equal(names, new DataFolder(folder).ReadHolds().Select(hold => hold.Report).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_hold_and_its_name_are_on_the_disk_when_it_is_remembered()
    {
        var steps = new List<StoreStep>();
        StoreFolder.Stepped = (step, _) => steps.Add(step);
        try
        {
            new DataFolder(folder).Hold(Hold("report"));
        }
        finally
        {
            StoreFolder.Stepped = null;
        }

        Assert.Equal([StoreStep.Wrote, StoreStep.Flushed, StoreStep.Renamed, StoreStep.SyncedFolder], steps);
    }

    private static EvidenceHold Hold(string report) => new(Instant.FromUtc(2024, 1, 1), Instant.FromUtc(2024, 2, 1), Instant.FromUtc(2024, 3, 1), report);
}

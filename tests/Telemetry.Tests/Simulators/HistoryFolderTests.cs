using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Histories;
using Xunit;

namespace Telemetry.Tests.Simulators;

public sealed class HistoryFolderTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        using var folder = new TemporaryFolder();
        var history = DeviceHistory.Of("d-1",
        [
            new HistorySample(new Instant(1_728_000_000_123), "b", Quantity.FillLevel, -300, ReadingStatus.Ok),
            new HistorySample(new Instant(1_728_000_000_123), "a", Quantity.ContentMass, 0, ReadingStatus.NoTarget),
        ]);
        HistoryFolder.Write([history], folder.Path);
        var read = HistoryFolder.Read(folder.Path);
        Assert.Empty(read.Refused);
        Assert.Equal(history.Samples, Assert.Single(read.Histories).Samples);
        Assert.Equal("a", history.Samples[0].Container);
    }

    [Theory]
    [InlineData("2024-10-07 09:30,a,fillLevel,1,ok", "measured_at")]
    [InlineData("2024-10-07T09:30:00.000Z,a/b,fillLevel,1,ok", "container")]
    [InlineData("2024-10-07T09:30:00.000Z,a,1,1,ok", "quantity")]
    [InlineData("2024-10-07T09:30:00.000Z,a,fillLevel,1.5,ok", "value")]
    [InlineData("2024-10-07T09:30:00.000Z,a,fillLevel,1,fine", "status")]
    [InlineData("2024-10-07T09:30:00.000Z,a,fillLevel,1", "")]
    public void A_malformed_row_is_named_and_the_rest_is_read(string row, string field)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "histories"));
        File.WriteAllText(Path.Combine(folder.Path, "histories", "d-1.csv"), $"measured_at,container,quantity,value,status\n{row}\n2024-10-07T09:30:00.000Z,a,fillLevel,1,ok\n");
        var read = HistoryFolder.Read(folder.Path);
        var error = Assert.Single(read.Refused);
        Assert.Equal(("histories/d-1.csv", 2, field), (error.File, error.Row, error.Field));
        Assert.Single(Assert.Single(read.Histories).Samples);
    }
}

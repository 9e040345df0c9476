using Telemetry.Edge.Sensors;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Chips;
using Xunit;

namespace Telemetry.Tests.Edge;

public sealed class LevelSensorTests
{
    [Theory]
    [InlineData(1953, ReadingStatus.Ok, 2_129)]
    [InlineData(2400, ReadingStatus.Ok, 0)]
    [InlineData(300, ReadingStatus.Ok, 10_000)]
    [InlineData(2463, ReadingStatus.Ok, -300)]
    [InlineData(216, ReadingStatus.Ok, 10_400)]
    [InlineData(2600, ReadingStatus.Ok, -952)]
    [InlineData(2601, ReadingStatus.OutOfRange, 0)]
    [InlineData(100, ReadingStatus.Ok, 10_952)]
    [InlineData(99, ReadingStatus.OutOfRange, 0)]
    public void The_level_is_not_clamped_and_the_geometry_is_the_gate(int distance, ReadingStatus status, long level)
    {
        var time = new SimulatedTime(Instant.FromUtc(2024, 1, 1));
        using var chip = new Vl53l1xChip(time);
        chip.Present(distance);
        var sensor = new LevelSensor(new Vl53l1x(chip, time, time.Pause), new FillGeometry(2400, 300, 1));
        Assert.Equal(new Measurement(level, status, distance), sensor.Measure());
    }
}

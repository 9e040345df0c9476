using Telemetry.Edge.Sensors;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Chips;
using Xunit;

namespace Telemetry.Tests.Edge;

public sealed class Vl53l1xTests : IDisposable
{
    private readonly SimulatedTime time = new(Instant.FromUtc(2024, 1, 1));
    private readonly Vl53l1xChip chip;
    private readonly Vl53l1x sensor;

    public Vl53l1xTests()
    {
        chip = new Vl53l1xChip(time);
        sensor = new Vl53l1x(chip, time, time.Pause);
    }

    public void Dispose() => chip.Dispose();

    [Theory]
    [InlineData(9, ReadingStatus.Ok, 1234)]
    [InlineData(6, ReadingStatus.Suspect, 1234)]
    [InlineData(4, ReadingStatus.NoTarget, 0)]
    [InlineData(5, ReadingStatus.OutOfRange, 0)]
    [InlineData(7, ReadingStatus.OutOfRange, 0)]
    [InlineData(8, ReadingStatus.OutOfRange, 0)]
    [InlineData(3, ReadingStatus.Suspect, 1234)]
    [InlineData(31, ReadingStatus.Suspect, 1234)]
    public void The_parts_status_decides_what_becomes_of_its_distance(byte code, ReadingStatus status, long value)
    {
        chip.Present(0x04D2, code);
        Assert.Equal(new Measurement(value, status, 1234), sensor.Measure());
    }

    [Fact]
    public void The_start_values_reach_the_part()
    {
        sensor.Measure();
        Span<byte> values = stackalloc byte[89];
        chip.WriteRead([0x00, 0x2D], values);
        Assert.Equal(91, Vl53l1xRegister.StartValues.Length);
        Assert.Equal(0x0A, values[0x4B - 0x2D]);
        Assert.Equal([0x01, 0xCC], values.Slice(0x5E - 0x2D, 2).ToArray());
        Assert.Equal(0xB8, values[0x69 - 0x2D]);
    }

    [Fact]
    public void A_bus_that_does_not_answer_is_a_bus_error_and_no_value()
    {
        chip.Present(1234);
        Assert.Equal(ReadingStatus.Ok, sensor.Measure().Status);
        chip.Fault = Vl53l1xFault.NotAcknowledged;
        Assert.Equal(Measurement.Without(ReadingStatus.BusError), sensor.Measure());
    }

    [Fact]
    public void A_part_with_another_identity_is_a_bus_error()
    {
        chip.Fault = Vl53l1xFault.WrongIdentity;
        Assert.Equal(Measurement.Without(ReadingStatus.BusError), sensor.Measure());
    }

    [Theory]
    [InlineData(Vl53l1xFault.NeverReady, ReadingStatus.Timeout)]
    [InlineData(Vl53l1xFault.NeverBoots, ReadingStatus.NotReady)]
    public void A_wait_ends_at_its_limit(Vl53l1xFault fault, ReadingStatus status)
    {
        chip.Fault = fault;
        var since = time.GetTimestamp();
        Assert.Equal(Measurement.Without(status), sensor.Measure());
        Assert.InRange(time.GetElapsedTime(since), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(600));
    }

    [Fact]
    public void A_repaired_part_measures_again()
    {
        chip.Present(800);
        chip.Fault = Vl53l1xFault.NotAcknowledged;
        sensor.Measure();
        chip.Fault = Vl53l1xFault.None;
        Assert.Equal(new Measurement(800, ReadingStatus.Ok, 800), sensor.Measure());
    }
}

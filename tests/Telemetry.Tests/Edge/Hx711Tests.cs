using Telemetry.Edge.Sensors;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Chips;
using Xunit;

namespace Telemetry.Tests.Edge;

public sealed class Hx711Tests : IDisposable
{
    private readonly SimulatedTime time = new(Instant.FromUtc(2024, 1, 1));
    private readonly Hx711Chip chip;
    private readonly Hx711 sensor;

    public Hx711Tests()
    {
        chip = new Hx711Chip(time);
        sensor = new Hx711(chip, time, time.Pause);
    }

    public void Dispose() => chip.Dispose();

    [Theory]
    [InlineData("030C0F30333C", ReadingStatus.Ok, 0x123456)]
    [InlineData("000330C33C03", ReadingStatus.Ok, 84_321)]
    [InlineData("FFF00CFF3F00", ReadingStatus.Ok, -250_000)]
    [InlineData("3FFFFFFFFFFF", ReadingStatus.Saturated, 8_388_607)]
    [InlineData("C00000000000", ReadingStatus.Saturated, -8_388_608)]
    [InlineData("030C0F30333E", ReadingStatus.BusError, 0)]
    public void The_doubled_bits_of_the_datasheet_examples_decode(string received, ReadingStatus status, long counts) =>
        Assert.Equal(new Measurement(status == ReadingStatus.Ok ? counts : 0, status, counts), Hx711.Decode(Convert.FromHexString(received)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(519_321)]
    [InlineData(-250_000)]
    public void A_presented_count_comes_back_through_the_clocked_word(long counts)
    {
        chip.Present(counts);
        Assert.Equal(new Measurement(counts, ReadingStatus.Ok, counts), sensor.Measure());
    }

    [Theory]
    [InlineData(Hx711Fault.SaturatedHigh, ReadingStatus.Saturated)]
    [InlineData(Hx711Fault.SaturatedLow, ReadingStatus.Saturated)]
    [InlineData(Hx711Fault.GarbledPair, ReadingStatus.BusError)]
    [InlineData(Hx711Fault.BusFailure, ReadingStatus.BusError)]
    [InlineData(Hx711Fault.NeverReady, ReadingStatus.Timeout)]
    public void A_fault_is_named_and_never_a_value(Hx711Fault fault, ReadingStatus status)
    {
        chip.Present(100_000);
        chip.Fault = fault;
        var shot = sensor.Measure();
        Assert.Equal(status, shot.Status);
        Assert.Equal(0, shot.Value);
    }

    [Fact]
    public void An_unplugged_part_is_given_up_after_half_a_second()
    {
        chip.Fault = Hx711Fault.NeverReady;
        var since = time.GetTimestamp();
        sensor.Measure();
        Assert.InRange(time.GetElapsedTime(since), TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(510));
    }

    [Fact]
    public void Only_ones_many_times_in_a_row_are_a_wiring_fault()
    {
        chip.Present(-1);
        for (var i = 1; i < Hx711.OnesAreAWiringFault; i++) Assert.Equal(ReadingStatus.Ok, sensor.Measure().Status);
        Assert.Equal(ReadingStatus.BusError, sensor.Measure().Status);
    }

    [Fact]
    public void The_worked_example_weighs_twenty_kilograms()
    {
        chip.Present(0x07EC99);
        var scale = new ScaleSensor(sensor, new ScaleCalibration(84_321, 21_750, 1));
        Assert.Equal(new Measurement(20_000, ReadingStatus.Ok, 519_321), scale.Measure());
    }
}

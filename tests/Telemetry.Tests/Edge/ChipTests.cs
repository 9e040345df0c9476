using Telemetry.Edge.Sensors;
using Xunit;
using Telemetry.Readings;
using Telemetry.Simulators.Chips;

namespace Telemetry.Tests.Edge;

public sealed class ChipTests
{
    [Theory]
    [InlineData("030C0F30333C", 1_193_046, ReadingStatus.Ok)]
    [InlineData("000330C33C03", 84_321, ReadingStatus.Ok)]
    [InlineData("FFF00CFF3F00", -250_000, ReadingStatus.Ok)]
    [InlineData("3FFFFFFFFFFF", 0, ReadingStatus.Saturated)]
    [InlineData("C00000000000", 0, ReadingStatus.Saturated)]
    [InlineData("400000000000", 0, ReadingStatus.BusError)]
    public void The_scale_converter_reads_its_words(string received, long counts, ReadingStatus status) =>
        Assert.Equal((counts, status), Hx711.Decode(Convert.FromHexString(received)));

    [Fact]
    public void Counts_become_grams_by_the_stored_tare() => Assert.Equal(20_000, new ScaleCalibration(84_321, 21_750, 1).GramsOf(519_321));

    [Fact]
    public void A_distance_becomes_a_fill_level_and_is_not_clamped()
    {
        var geometry = new FillGeometry(2_400, 300, 1);
        Assert.Equal(2_129, geometry.FillOf(1_953));
        Assert.Equal(-300, geometry.FillOf(2_463));
        Assert.Equal(10_400, geometry.FillOf(216));
    }

    [Theory]
    [InlineData(9, ReadingStatus.Ok, 5_830)]
    [InlineData(6, ReadingStatus.Suspect, 5_830)]
    [InlineData(4, ReadingStatus.NoTarget, 0)]
    [InlineData(5, ReadingStatus.OutOfRange, 0)]
    [InlineData(7, ReadingStatus.OutOfRange, 0)]
    [InlineData(31, ReadingStatus.Suspect, 5_830)]
    public void The_status_of_the_distance_sensor_decides_whether_there_is_a_value(int code, ReadingStatus status, long fill)
    {
        var time = new SimulatedTime();
        var chip = new Vl53l1xChip(time) { Millimetres = 1_234, StatusCode = code };
        var sensor = new LevelSensor(new Vl53l1x(chip, time, time.Pass), new FillGeometry(2_400, 400, 1));
        Assert.Equal((status, fill), (sensor.Measure().Status, sensor.Measure().Value));
    }

    [Fact]
    public void A_bus_fault_is_never_a_reading_and_the_part_is_started_again_after_it()
    {
        var time = new SimulatedTime();
        var chip = new Vl53l1xChip(time) { Millimetres = 1_000 };
        var sensor = new Vl53l1x(chip, time, time.Pass);
        Assert.Equal((1_000, ReadingStatus.Ok), sensor.Measure());
        chip.Unplugged = true;
        Assert.Equal((0, ReadingStatus.BusError), sensor.Measure());
        chip.Unplugged = false;
        Assert.Equal((1_000, ReadingStatus.Ok), sensor.Measure());
    }

    [Fact]
    public void A_part_that_never_gets_ready_is_a_timeout_within_its_limit()
    {
        var time = new SimulatedTime();
        Assert.Equal((0, ReadingStatus.Timeout), new Vl53l1x(new Vl53l1xChip(time) { NeverReady = true }, time, time.Pass).Measure());
        Assert.Equal((0L, ReadingStatus.Timeout), new Hx711(new Hx711Chip(time) { Unplugged = true }, time, time.Pass).Measure());
        Assert.True(time.GetElapsedTime(0) < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Another_part_at_the_address_is_a_fault()
    {
        var time = new SimulatedTime();
        Assert.Equal((0, ReadingStatus.BusError), new Vl53l1x(new Vl53l1xChip(time) { WrongIdentity = true }, time, time.Pass).Measure());
    }
}

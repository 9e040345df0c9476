using Telemetry.Edge.Sampling;
using Telemetry.Edge.Sensors;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Edge;

public sealed class SamplerTests
{
    private static readonly Instant At = Instant.FromUtc(2024, 1, 1);

    [Fact]
    public void A_spike_does_not_move_the_median() => Assert.Equal(11, Sampler.Verdict([Ok(10), Ok(9_999), Ok(11)]).Value);

    [Fact]
    public void Half_good_shots_are_enough() => Assert.Equal(ReadingStatus.Ok, Sampler.Verdict([Ok(10), Measurement.Without(ReadingStatus.NoTarget)]).Status);

    [Fact]
    public void With_fewer_good_shots_the_most_frequent_trouble_is_the_reading()
    {
        var verdict = Sampler.Verdict([Ok(10), Measurement.Without(ReadingStatus.NoTarget, 7), Measurement.Without(ReadingStatus.NoTarget, 7)]);
        Assert.Equal(new Measurement(0, ReadingStatus.NoTarget, 7), verdict);
    }

    [Fact]
    public void A_suspect_sample_keeps_its_value() =>
        Assert.Equal(new Measurement(5, ReadingStatus.Suspect, 5), Sampler.Verdict([new(5, ReadingStatus.Suspect, 5), new(6, ReadingStatus.Suspect, 6), Ok(1)]));

    [Fact]
    public void The_first_shot_of_a_channel_is_discarded()
    {
        var shots = new Script([Ok(999), Ok(1), Ok(2), Ok(3), Ok(4), Ok(5), Ok(6)]);
        var sampler = new Sampler([new Channel("c", Quantity.FillLevel, shots, 4)], new SamplerOptions());
        Assert.Equal(new Reading("c", Quantity.FillLevel, At, 2, ReadingStatus.Ok, 2, 4), sampler.Sample(0, At));
        Assert.Equal(5, sampler.Sample(0, At).Value);
    }

    [Fact]
    public void A_part_that_repeats_itself_too_long_is_stuck()
    {
        var sampler = new Sampler([new Channel("c", Quantity.FillLevel, new Script([Ok(1)]), 1)], new SamplerOptions(StuckAfter: 3));
        ReadingStatus[] seen = [.. Enumerable.Range(0, 4).Select(_ => sampler.Sample(0, At).Status)];
        Assert.Equal([ReadingStatus.Ok, ReadingStatus.Ok, ReadingStatus.Stuck, ReadingStatus.Stuck], seen);
    }

    private static Measurement Ok(long value) => new(value, ReadingStatus.Ok, value);

    private sealed class Script(Measurement[] shots) : ISensor
    {
        private int next;

        public Measurement Measure() => shots[Math.Min(next++, shots.Length - 1)];
    }
}

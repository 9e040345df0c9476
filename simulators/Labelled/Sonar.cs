using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Load;

namespace Telemetry.Simulators.Labelled;

/// <summary>A sonar in the lid: what it sees of the surface, with what stands in its way and its own errors. Asked in the order of time.</summary>
internal sealed class Sonar
{
    private const double NoEchoShare = 0.0066;
    private const double FrostNoEchoShare = 0.04;

    private readonly LabelledOptions options;
    private readonly WorldCalendar calendar;
    private readonly Surface surface;
    private readonly SonarNoise noise;
    private readonly FastChance chance;
    private readonly Spans lidOpen;
    private readonly Spans snow;
    private readonly Spans bystanders;
    private readonly Spans falseEchoes;
    private double echoFrom;

    public Sonar(LabelledOptions options, WorldCalendar calendar, Surface surface, Spans lidOpen, int container)
    {
        (this.options, this.calendar, this.surface, this.lidOpen) = (options, calendar, surface, lidOpen);
        chance = Draw.Level.Open(options.Seed, container);
        noise = new(chance, options.NoiseFrom + ((options.NoiseTo - options.NoiseFrom) * chance.Unit()));
        snow = options.Has(Phenomena.Snow) ? Spans.Draw(Draw.Snow.Open(options.Seed, container), calendar, 1, draw => draw.Between(20, 72)) : Spans.None;
        bystanders = options.Has(Phenomena.Bystanders) ? Spans.Draw(Draw.Bystanders.Open(options.Seed, container), calendar, 2, draw => draw.Between(0.5, 2.9)) : Spans.None;
        // A middling noisy sensor has 60 a year, the worst twice as many.
        var echoes = Draw.FalseEchoes.Open(options.Seed, container);
        falseEchoes = options.Has(Phenomena.FalseEchoes) && noise.IsNoisy ? Spans.Draw(echoes, calendar, noise.Step95 * 2, draw => draw.Between(2.0, 16)) : Spans.None;
    }

    public bool IsNoisy => noise.IsNoisy;

    public (long Value, ReadingStatus Status) Measure(long at)
    {
        var celsius = calendar.CelsiusAt(at);
        var night = (at / WorldCalendar.HourMilliseconds % 24) is >= 22 or < 4;
        var distance = surface.DistanceAt(at);
        var (error, echo, far) = (noise.Next(distance, night, options.Has(Phenomena.Spikes)), chance.Unit(), chance.Unit());
        if (lidOpen.Covers(at)) return far < 0.5 ? (0, ReadingStatus.NoTarget) : BasisPointsOf(surface.EmptyCentimetres + (far * 120));
        if (options.Has(Phenomena.NoEcho) && echo < NoEchoShare) return (0, ReadingStatus.NoTarget);
        if (options.Has(Phenomena.Frost) && celsius < 0 && echo < FrostNoEchoShare) return (0, ReadingStatus.NoTarget);
        // It snows in one of several cold spells only, and then the sensor sees snow.
        if (snow.Covers(at) && celsius < 3) return BasisPointsOf(12 + (far * 4));
        if (bystanders.Covers(at)) return BasisPointsOf(8 + (far * 20));
        return BasisPointsOf(Nearest(at, distance, far) + error);
    }

    // What the echo comes from stays where it is as long as it is there.
    private double Nearest(long at, double distance, double far)
    {
        if (!falseEchoes.Covers(at)) echoFrom = 0;
        else if (echoFrom == 0) echoFrom = 15 + (far * 70);
        return echoFrom > 0 ? Math.Min(distance, echoFrom) : distance;
    }

    private (long Value, ReadingStatus Status) BasisPointsOf(double distance)
    {
        // An echo cannot come from below the floor, except for the tolerance of the part; farther away is a lid that stands open.
        var seen = distance > surface.EmptyCentimetres + 30 ? distance : Math.Min(distance, surface.EmptyCentimetres + 8);
        var shown = Math.Floor((Math.Max(seen, 4) / 2) + 0.5) * 2;
        var value = (long)Math.Floor(((surface.EmptyCentimetres - shown) / surface.UsableCentimetres * BasisPoints.Whole) + 0.5);
        return QuantityRange.Of(Quantity.FillLevel)!.Contains(value) ? (value, ReadingStatus.Ok) : (0, ReadingStatus.OutOfRange);
    }
}

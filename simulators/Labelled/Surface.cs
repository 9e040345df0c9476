using Telemetry.CollectionEvents;
using Telemetry.Simulators.Load;
using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Labelled;

/// <summary>
/// How far the surface under the sensor is from it, in centimetres and without the sensor's own errors: the content's height, a cone that falls over,
/// settling, a floor that creeps, another container after a swap, another mounting after a replacement.
/// </summary>
internal sealed class Surface
{
    /// <summary>A full container stands this far below the sensor.</summary>
    private const double FullCentimetres = 15;

    private readonly Course course;
    private readonly double creepADay;
    private readonly long start;
    private readonly Relief[] reliefs;
    private readonly long replacedAt;
    private readonly double replacedBy;

    public Surface(LabelledOptions options, WorldCalendar calendar, Course course, int container)
    {
        (this.course, start) = (course, calendar.Start);
        var baseline = Draw.Baseline.Open(options.Seed, container);
        EmptyCentimetres = Quantiles.At(baseline.Unit(), (0, 85), (0.1, 92), (0.5, 123), (0.9, 134), (1, 138));
        creepADay = baseline.Between(-4, 4) / 365 * (options.Has(Phenomena.DriftingBaseline) ? 1 : 0);
        var replaced = baseline.Happens(0.15) && options.Has(Phenomena.SensorReplaced);
        replacedAt = calendar.Start + (long)(baseline.Between(0.2, 0.9) * (calendar.End - calendar.Start));
        replacedBy = replaced ? baseline.Between(5, 15) * (baseline.Happens(0.5) ? 1 : -1) : 0;
        var (cones, settling) = (Draw.Cones.Open(options.Seed, container), Draw.Settling.Open(options.Seed, container));
        reliefs = new Relief[course.Cycles.Count];
        for (var (index, shift) = (0, 0.0); index < reliefs.Length; index++)
        {
            var swap = baseline.Between(-5, 5);
            if (course.Cycles[index].Kind == EventKind.Swap) shift += swap;
            reliefs[index] = Relief.Draw(options, course, index, course.EndOf(index, calendar), shift, cones, settling);
        }
    }

    /// <summary>Distance to the floor as learnt at installation.</summary>
    public double EmptyCentimetres { get; }

    public double UsableCentimetres => EmptyCentimetres - FullCentimetres;

    /// <summary>Asked in the order of time.</summary>
    public double DistanceAt(long at)
    {
        var index = course.IndexAt(at);
        var creep = creepADay * (at - start) / (24.0 * WorldCalendar.HourMilliseconds);
        return EmptyCentimetres + creep + (at >= replacedAt ? replacedBy : 0) - (course.ShareAt(at) * UsableCentimetres) + reliefs[index].At(course, at);
    }
}

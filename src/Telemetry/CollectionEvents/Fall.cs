namespace Telemetry.CollectionEvents;

/// <summary>A candidate: the step down onto sample <paramref name="Index"/>, with its median windows [start, first) and [index, end).</summary>
/// <param name="First">The earliest sample onto which the step may have been; <paramref name="Index"/> is the latest. They differ only where noise hides the edge.</param>
/// <param name="Step">How far the value fell from one sample to the next.</param>
/// <param name="Before">Median just before the fall, in the unit of the quantity.</param>
/// <param name="Drop">Fall of the medians over the whole windows, which noise moves least.</param>
/// <param name="Misfits">Samples of the windows that lie on the wrong side of the middle.</param>
/// <param name="IsGradual">The medians next to the edge fall by less than the smallest emptying: it was no step.</param>
internal readonly record struct Fall(int First, int Index, long Step, int WindowStart, int WindowEnd, long Before, long After, long Drop, int Misfits, Pace Pace, bool IsGradual)
{
    public int SamplesBefore => First - WindowStart;

    public int SamplesAfter => WindowEnd - Index;
}

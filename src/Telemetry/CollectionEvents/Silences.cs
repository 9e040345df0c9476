namespace Telemetry.CollectionEvents;

/// <summary>Finds the spans without a usable sample in which a container may have been emptied unseen.</summary>
internal static class Silences
{
    private const long Shortest = 86_400_000L;
    private const int FewestSteps = 3;

    /// <summary>Longer than a day and than three steps of the sensor, by start; of the scale where it measures and else of the level.</summary>
    public static List<(long From, long To)> Of(ContainerSeries series)
    {
        var own = series.Mass.Count > series.Level.Count ? series.Mass : series.Level;
        var other = own == series.Mass ? series.Level : series.Mass;
        var found = new List<(long From, long To)>();
        var at = own.At;
        for (var index = 1; index < at.Length; index++)
        {
            var length = at[index] - at[index - 1];
            if (length > Shortest && length > FewestSteps * Pace.StepAround(at, index) && !other.HasSample(at[index - 1] + 1, at[index] - 1)) found.Add((at[index - 1], at[index]));
        }

        return found;
    }
}

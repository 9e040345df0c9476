namespace Telemetry.Quality;

/// <summary>How a load was assessed (beoordeling).</summary>
public enum AssessmentMethod
{
    /// <summary>By eye on the tipping floor, by a certified inspector (keurmeester).</summary>
    Visual = 0,

    /// <summary>The interfering material was taken out and weighed.</summary>
    Weighed = 1,
}

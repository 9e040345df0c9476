namespace Telemetry.Quality.Sampling;

/// <summary>What samples say about a share and a limit.</summary>
public enum ExcessVerdict
{
    /// <summary>The interval holds the limit: neither an excess nor its absence is shown.</summary>
    NotShown = 0,

    /// <summary>The whole interval lies above the limit.</summary>
    ExcessShown = 1,

    /// <summary>The whole interval lies at or below the limit.</summary>
    BelowShown = 2,

    /// <summary>There are no samples.</summary>
    NotSampled = 3,
}

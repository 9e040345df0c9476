namespace Telemetry.Readings.Retention;

/// <summary>What stays of old readings. Nothing is averaged or invented: what stays was measured.</summary>
public enum Thinning
{
    Drop = 0,

    /// <summary>Of each UTC hour of a container and quantity: the first, the last, the lowest and the highest reading.</summary>
    KeepHourly = 1,

    /// <summary>The same of each UTC day.</summary>
    KeepDaily = 2,
}

namespace Telemetry.Allocation.Filing;

/// <summary>Where a material is parted from the rest.</summary>
public enum Separation
{
    /// <summary>Nobody registered it, and it is not guessed.</summary>
    Unknown = 0,

    /// <summary>By residents (bronscheiding).</summary>
    Source = 1,

    /// <summary>In a plant, out of residual waste (nascheiding).</summary>
    Post = 2,
}

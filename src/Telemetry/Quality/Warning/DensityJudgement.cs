namespace Telemetry.Quality.Warning;

/// <summary>What came of comparing a filling's density with its stream's.</summary>
public enum DensityJudgement
{
    /// <summary>Not heavy enough to tell; this is not the same as clean.</summary>
    NoAlert = 0,

    /// <summary>So heavy for its volume that heavy contamination is likely at the threshold's stated rate.</summary>
    Alert = 1,

    /// <summary>Fewer than <see cref="LearntDensity.FewestFillings"/> fillings of the stream had both a mass and a volume.</summary>
    DensityNotLearnt = 2,

    /// <summary>The volume is too small or too uncertain to divide by.</summary>
    VolumeTooUncertain = 3,
}

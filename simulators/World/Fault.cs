namespace Telemetry.Simulators.World;

/// <summary>What is wrong with a sensor for the whole time.</summary>
internal enum Fault
{
    None = 0,

    /// <summary>Repeats one value from the sixth day on.</summary>
    Stuck = 1,

    /// <summary>Never heard of.</summary>
    Silent = 2,
}

namespace Telemetry.Simulators.Labelled;

/// <summary>What measures the content in a labelled world.</summary>
public enum LabelledSensor
{
    /// <summary>A sonar in the lid, resolution 2 cm.</summary>
    Sonar = 0,

    /// <summary>A sonar that is stuck, silent or unplugged after its first days, in turns by container.</summary>
    BrokenSonar = 1,

    /// <summary>Once a day one of six levels, from a bin that compacts.</summary>
    SixLevels = 2,

    /// <summary>A scale under the container.</summary>
    Scale = 3,
}

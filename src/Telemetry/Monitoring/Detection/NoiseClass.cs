namespace Telemetry.Monitoring.Detection;

/// <summary>How good the sensor of a series is.</summary>
public enum NoiseClass
{
    /// <summary>95 % of the steps between neighbouring samples are at most 10 cm; 36 of 77 in Frankfurt.</summary>
    Clean = 0,

    /// <summary>More than that; 41 of 77.</summary>
    Noisy = 1,

    /// <summary>Stuck, silent or unplugged for most of the time.</summary>
    Faulty = 2,
}

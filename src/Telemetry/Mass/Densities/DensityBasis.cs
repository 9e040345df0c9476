namespace Telemetry.Mass.Densities;

/// <summary>What a bulk density rests on.</summary>
public enum DensityBasis
{
    /// <summary>Loads of the area itself, drawn towards the stream as far as they are few.</summary>
    Area = 0,

    /// <summary>All loads of the stream.</summary>
    Stream = 1,

    /// <summary>Nothing learnt: the density of the register, a default factor.</summary>
    Registered = 2,
}

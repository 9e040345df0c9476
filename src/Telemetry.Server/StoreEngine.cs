namespace Telemetry.Server;

/// <summary>Where readings are kept to be asked for. The log is the truth either way, and either is built anew from it.</summary>
public enum StoreEngine
{
    /// <summary>In this process and the data folder; needs no server.</summary>
    Sealed,

    /// <summary>In an InfluxDB server, which several nodes may share.</summary>
    InfluxDb,
}

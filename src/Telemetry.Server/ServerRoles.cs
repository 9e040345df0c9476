namespace Telemetry.Server;

/// <summary>What one server process does. The path of a reading is broker → bridge → ingest; web shows the result.</summary>
[Flags]
public enum ServerRoles
{
    None = 0,
    Broker = 1,
    Bridge = 2,
    Ingest = 4,
    Web = 8,

    /// <summary>Runs for the parties that they concern, by gRPC. Not among all: whoever lets others in says so.</summary>
    Reports = 16,
    All = Broker | Bridge | Ingest | Web,
}

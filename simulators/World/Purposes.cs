namespace Telemetry.Simulators.World;

/// <summary>What a stream of chance is drawn for: a change in one part of the world leaves the others as they were.</summary>
internal static class Purposes
{
    public const int Register = 1;
    public const int Filling = 2;
    public const int Routes = 3;
    public const int Sensors = 4;
    public const int Uplinks = 5;
    public const int Dirt = 6;
    public const int Inspection = 7;
}

namespace Telemetry.Simulators.World;

/// <summary>A place with one device and containers of different streams beside each other.</summary>
internal sealed record Site(string Device, string Municipality, IReadOnlyList<SimulatedContainer> Containers);

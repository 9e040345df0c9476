namespace Telemetry.Containers;

/// <summary>A container (ondergronds, mini- of textielcontainer) that stands in one municipality and takes one stream.</summary>
/// <param name="CapacityLitres">Usable volume between the learnt empty and full levels, in litres, greater than 0.</param>
public sealed record Container(string Id, string Municipality, string Stream, int CapacityLitres);

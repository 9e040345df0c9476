namespace Telemetry.Containers;

/// <summary>A container (ondergronds, mini- of textielcontainer) that stands in one municipality and takes one stream.</summary>
/// <param name="CapacityLitres">Usable volume between the learnt empty and full levels, in litres, greater than 0.</param>
/// <param name="Kind">Class of like containers, for example <c>underground-5m3</c>, whose default mass stands in for a missing measurement; null where nobody said.</param>
/// <param name="Neighbourhood">BU and eight digits, as Statistics Netherlands writes a buurt; null where nobody said.</param>
/// <param name="Route">Id of the collection route (inzamelroute) it belongs to; null where nobody said.</param>
/// <param name="Position">Where it stands; null where nobody said.</param>
public sealed record Container(
    string Id, string Municipality, string Stream, int CapacityLitres, string? Kind = null, string? Neighbourhood = null, string? Route = null, Position? Position = null);

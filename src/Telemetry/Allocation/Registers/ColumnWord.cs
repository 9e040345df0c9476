using Telemetry.Containers;

namespace Telemetry.Allocation.Registers;

/// <summary>A word that may stand in a column.</summary>
/// <param name="Id">As it is kept and as packs name it.</param>
/// <param name="Title">As people may write it too.</param>
public sealed record ColumnWord(string Id, Wording Title);

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>A row group of a sealed file, so that finding one needs no look into the file.</summary>
/// <param name="First">The first container id in it.</param>
/// <param name="Last">The last container id in it.</param>
/// <param name="End">Where its bytes end; they begin where the group before ends, the first group's at the begin of the file.</param>
/// <param name="Crc">CRC-32C of its bytes.</param>
public sealed record SealedGroup(string First, string Last, int Rows, long End, uint Crc)
{
    public bool MayHold(string container) => string.CompareOrdinal(First, container) <= 0 && string.CompareOrdinal(container, Last) <= 0;
}

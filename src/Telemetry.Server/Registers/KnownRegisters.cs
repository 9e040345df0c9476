using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Server.Registers;

/// <summary>What an installation knows in its registers, with what registry.json says beside it.</summary>
public static class KnownRegisters
{
    /// <param name="period">The inhabitants of the registry are those of its year.</param>
    /// <param name="known">Entries that became known later are not there.</param>
    /// <exception cref="InvalidDataException">The registry is there and wrong.</exception>
    public static IReadOnlyList<RegisterEntry> Of(DataFolder folder, Period period, Instant known)
    {
        var entries = folder.OpenRegisters().All(known);
        return File.Exists(folder.RegistryFile) ? RegistryEntries.Fill(entries, folder.ReadRegistry(), period) : entries;
    }
}

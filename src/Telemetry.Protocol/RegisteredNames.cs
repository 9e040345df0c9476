using System.Collections.Frozen;
using System.Text;
using Telemetry.Containers;

namespace Telemetry.Protocol;

/// <summary>
/// Gives the register's own string for a name off the wire, so that a steady stream of batches makes no strings. A name that is not registered
/// becomes a new string each time: remembering it would let a caller fill the memory.
/// </summary>
public sealed class RegisteredNames(RegistryIndex registry)
{
    private const int LongestLookedUp = 128;

    private readonly FrozenDictionary<string, Container>.AlternateLookup<ReadOnlySpan<char>> containers = registry.Containers.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenDictionary<string, Device>.AlternateLookup<ReadOnlySpan<char>> devices = registry.Devices.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="name">Valid UTF-8.</param>
    public string Container(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestLookedUp) return Encoding.UTF8.GetString(name);
        Span<char> text = stackalloc char[LongestLookedUp];
        text = text[..Encoding.UTF8.GetChars(name, text)];
        return containers.TryGetValue(text, out var container) ? container.Id : text.ToString();
    }

    /// <param name="name">Valid UTF-8.</param>
    public string Device(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestLookedUp) return Encoding.UTF8.GetString(name);
        Span<char> text = stackalloc char[LongestLookedUp];
        text = text[..Encoding.UTF8.GetChars(name, text)];
        return devices.TryGetValue(text, out var device) ? device.Id : text.ToString();
    }
}

using System.Collections.Frozen;

namespace Telemetry.Containers;

/// <summary>
/// Lookups by id over one registry. Thread-safe: nothing in it changes. Throws <see cref="ArgumentException"/> on a doubled id, so
/// ask <see cref="RegistryRules.Violations"/> first.
/// </summary>
public sealed class RegistryIndex(Registry registry)
{
    public FrozenDictionary<string, Owner> Owners { get; } = registry.Owners.ToFrozenDictionary(owner => owner.Id, StringComparer.Ordinal);

    public FrozenDictionary<string, Municipality> Municipalities { get; } =
        registry.Municipalities.ToFrozenDictionary(municipality => municipality.Code, StringComparer.Ordinal);

    public FrozenDictionary<string, MaterialStream> Streams { get; } = registry.Streams.ToFrozenDictionary(stream => stream.Id, StringComparer.Ordinal);

    public FrozenDictionary<string, Container> Containers { get; } =
        registry.Containers.ToFrozenDictionary(container => container.Id, StringComparer.Ordinal);

    public FrozenDictionary<string, Device> Devices { get; } = registry.Devices.ToFrozenDictionary(device => device.Id, StringComparer.Ordinal);
}

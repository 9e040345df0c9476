using System.Text.RegularExpressions;

namespace Telemetry.Containers;

/// <summary>Checks a registry and names everything that is wrong with it at once: the item, the field, the value and the remedy.</summary>
public static partial class RegistryRules
{
    /// <summary>All violations, in the order of the register; empty when it can be used.</summary>
    public static IReadOnlyList<string> Violations(Registry registry) =>
    [
        .. Doubled("owners", registry.Owners.Select(owner => owner.Id)),
        .. Doubled("municipalities", registry.Municipalities.Select(municipality => municipality.Code)),
        .. Doubled("streams", registry.Streams.Select(stream => stream.Id)),
        .. Doubled("containers", registry.Containers.Select(container => container.Id)),
        .. Doubled("devices", registry.Devices.Select(device => device.Id)),
        .. registry.Owners.SelectMany(OfOwner),
        .. registry.Municipalities.SelectMany(OfMunicipality),
        .. registry.Streams.SelectMany(OfStream),
        .. OfContainers(registry),
        .. OfDevices(registry),
        .. DetectionRules.Violations(registry.Detection),
    ];

    private static IEnumerable<string> Doubled(string list, IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{list}: id '{group.Key}' occurs {group.Count()} times; keep one of them.");

    private static IEnumerable<string> OfOwner(Owner owner)
    {
        if (!Identifier.IsValid(owner.Id)) yield return $"owners: id '{owner.Id}' is not usable; write {Identifier.Grammar}.";
        if (!Enum.IsDefined(owner.Kind)) yield return $"owners: '{owner.Id}' has kind '{owner.Kind}'; write municipality, collector, producerOrganisation or transferStation.";
    }

    private static IEnumerable<string> OfMunicipality(Municipality municipality)
    {
        if (!MunicipalityCode().IsMatch(municipality.Code))
            yield return $"municipalities: code '{municipality.Code}' is not a municipality code; write GM and four digits.";
        if (municipality.UrbanityClass is < 1 or > 5)
            yield return $"municipalities: '{municipality.Code}' has urbanityClass {municipality.UrbanityClass}; write 1 (very urban) to 5 (not urban).";
        if (municipality.Inhabitants < 0)
            yield return $"municipalities: '{municipality.Code}' has inhabitants {municipality.Inhabitants}; write 0 or more.";
    }

    private static IEnumerable<string> OfStream(MaterialStream stream)
    {
        if (!Identifier.IsValid(stream.Id)) yield return $"streams: id '{stream.Id}' is not usable; write {Identifier.Grammar}.";
        if (stream.GramsPerLitre <= 0) yield return $"streams: '{stream.Id}' has gramsPerLitre {stream.GramsPerLitre}; write a density in g/l above 0.";
    }

    private static IEnumerable<string> OfContainers(Registry registry)
    {
        var municipalities = registry.Municipalities.Select(municipality => municipality.Code).ToHashSet(StringComparer.Ordinal);
        var streams = registry.Streams.Select(stream => stream.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var container in registry.Containers)
        {
            if (!Identifier.IsValid(container.Id)) yield return $"containers: id '{container.Id}' is not usable; write {Identifier.Grammar}.";
            if (!municipalities.Contains(container.Municipality))
                yield return $"containers: '{container.Id}' stands in municipality '{container.Municipality}', which is not in municipalities; add it or correct the code.";
            if (!streams.Contains(container.Stream))
                yield return $"containers: '{container.Id}' takes stream '{container.Stream}', which is not in streams; add it or correct the id.";
            if (container.CapacityLitres <= 0)
                yield return $"containers: '{container.Id}' has capacityLitres {container.CapacityLitres}; write a volume above 0.";
            foreach (var violation in ContainerPlaceRules.Violations(container)) yield return violation;
        }
    }

    private static IEnumerable<string> OfDevices(Registry registry)
    {
        var owners = registry.Owners.Select(owner => owner.Id).ToHashSet(StringComparer.Ordinal);
        var containers = registry.Containers.Select(container => container.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var device in registry.Devices)
        {
            if (!Identifier.IsValid(device.Id)) yield return $"devices: id '{device.Id}' is not usable; write {Identifier.Grammar}.";
            if (!owners.Contains(device.Owner))
                yield return $"devices: '{device.Id}' belongs to owner '{device.Owner}', which is not in owners; add it or correct the id.";
            foreach (var container in device.Containers.Where(container => !containers.Contains(container)))
                yield return $"devices: '{device.Id}' speaks for container '{container}', which is not in containers; add it or correct the id.";
            if (device.ReadingIntervalSeconds is < 1 or > (int)TimeSpan.SecondsPerDay)
                yield return $"devices: '{device.Id}' has readingIntervalSeconds {device.ReadingIntervalSeconds}; write 1 to 86400, or leave it out.";
        }
    }

    [GeneratedRegex("^GM[0-9]{4}$")]
    private static partial Regex MunicipalityCode();
}

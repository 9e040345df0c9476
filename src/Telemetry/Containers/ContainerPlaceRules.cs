using System.Text.RegularExpressions;

namespace Telemetry.Containers;

/// <summary>Checks where a container stands and what it is grouped by. Each of these fields may be missing; none may be wrong.</summary>
internal static partial class ContainerPlaceRules
{
    public static IEnumerable<string> Violations(Container container)
    {
        if (container.Kind is { } kind && !Identifier.IsValid(kind))
            yield return $"containers: '{container.Id}' has kind '{kind}'; write {Identifier.Grammar}, or leave it out.";
        if (container.Neighbourhood is { } code && !NeighbourhoodCode().IsMatch(code))
            yield return $"containers: '{container.Id}' has neighbourhood '{code}'; write BU and eight digits, or leave it out.";
        if (container.Route is { } route && !Identifier.IsValid(route))
            yield return $"containers: '{container.Id}' has route '{route}'; write {Identifier.Grammar}, or leave it out.";
        if (container.Position is { LatitudeMicrodegrees: < -90_000_000 or > 90_000_000 } north)
            yield return $"containers: '{container.Id}' has latitudeMicrodegrees {north.LatitudeMicrodegrees}; write -90000000 to 90000000.";
        if (container.Position is { LongitudeMicrodegrees: < -180_000_000 or > 180_000_000 } east)
            yield return $"containers: '{container.Id}' has longitudeMicrodegrees {east.LongitudeMicrodegrees}; write -180000000 to 180000000.";
    }

    [GeneratedRegex("^BU[0-9]{8}$")]
    private static partial Regex NeighbourhoodCode();
}

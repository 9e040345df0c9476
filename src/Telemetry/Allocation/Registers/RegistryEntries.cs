using System.Globalization;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>
/// What the registry of an installation says, as entries: municipalities, their inhabitants, collectors, producer organisations and who owns the containers. A small installation
/// need not type them twice.
/// </summary>
public static class RegistryEntries
{
    private const string Source = "registry.json";

    // The registry does not say since when; whoever knows better says so in a register.
    private static readonly DateOnly Always = new(1900, 1, 1);

    /// <summary>The entries with those of the registry beside them, for keys that no entry ever spoke of: what a register says is never mixed with the registry.</summary>
    public static IReadOnlyList<RegisterEntry> Fill(IReadOnlyList<RegisterEntry> entries, Registry registry, Period period)
    {
        var said = entries.Select(entry => (entry.Register, entry.Key)).ToHashSet();
        return [.. entries, .. Of(registry, period).Where(entry => !said.Contains((entry.Register, entry.Key)))];
    }

    /// <param name="period">Its year is the one of whose 1 January the inhabitants are.</param>
    /// <returns>Known since ever, for the registry does not say since when.</returns>
    public static IEnumerable<RegisterEntry> Of(Registry registry, Period period)
    {
        var year = period.FirstDay.Year.ToString(CultureInfo.InvariantCulture);
        return
        [
            .. registry.Municipalities.Select(one => Entry("municipalities", ("municipality", one.Code), ("name", one.Name), ("region", one.Region))),
            .. registry.Municipalities.Select(one => Entry("inhabitants", ("municipality", one.Code), ("year", year), ("persons", one.Inhabitants.ToString(CultureInfo.InvariantCulture)))),
            .. registry.Owners.Where(owner => owner.Kind == OwnerKind.Collector).Select(owner => Entry("collectors", ("collector", owner.Id), ("name", owner.Name))),
            .. registry.Owners.Where(owner => owner.Kind == OwnerKind.ProducerOrganisation).Select(owner => Entry("organisations", ("organisation", owner.Id), ("name", owner.Name))),
            .. registry.Devices.SelectMany(device => device.Containers.Select(container => (Container: container, device.Owner))).Distinct()
                .GroupBy(pair => pair.Container, StringComparer.Ordinal)
                .Where(owners => owners.Count() == 1).Select(owners => Entry("container-ownership", ("container", owners.Key), ("owner", owners.Single().Owner))),
        ];
    }

    private static RegisterEntry Entry(string name, params (string Name, string Value)[] values)
    {
        var register = RegisterDefinitions.Named(name);
        var fields = new SortedDictionary<string, string>(values.Where(value => value.Value.Length > 0).ToDictionary(value => value.Name, value => value.Value), StringComparer.Ordinal);
        var dated = register.Dated is { } column ? Period.TryParse(fields[column.Name]) : null;
        return new(name, register.KeyOf(fields), dated?.FirstDay ?? Always, dated?.LastDay, Instant.MinValue, fields, Source, "registry");
    }
}

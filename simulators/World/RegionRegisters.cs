using System.Globalization;
using Telemetry.Allocation;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>The registers of the simulated region: who the producer organisations are and what they placed on the market, as its rules have it, with the free riders as ORPHAN.</summary>
public static class RegionRegisters
{
    private const string Source = "synthetic";
    private const string Orphan = "ORPHAN";

    /// <param name="period">The masses are those of its year.</param>
    public static IReadOnlyList<RegisterEntry> Of(AllocationRules rules, Period period, Instant knownAt)
    {
        var (first, last) = (new DateOnly(period.FirstDay.Year, 1, 1), new DateOnly(period.FirstDay.Year, 12, 31));
        var year = first.Year.ToString(CultureInfo.InvariantCulture);
        return
        [
            .. rules.Organisations.Select(one => Entry("organisations", first, null, new() { ["organisation"] = one.Id, ["name"] = one.Name })),
            .. rules.Streams.SelectMany(stream => stream.PlacedOnMarket.Append(new(Orphan, stream.OrphanPlacedOnMarket)).Where(one => one.Value > Grams.Zero).Select(one =>
                Entry("placed-on-market", first, last, new()
                {
                    ["organisation"] = one.Key, ["stream"] = stream.Stream, ["year"] = year, ["kind"] = "actual", ["grams"] = one.Value.Value.ToString(CultureInfo.InvariantCulture),
                }))),
        ];

        RegisterEntry Entry(string register, DateOnly from, DateOnly? to, Dictionary<string, string> fields) =>
            new(register, RegisterDefinitions.All.Single(one => one.Name == register).KeyOf(fields), from, to, knownAt, fields, Source, Source);
    }
}

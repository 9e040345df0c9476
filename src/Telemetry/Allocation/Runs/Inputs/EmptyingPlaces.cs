using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Mass;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>Where an emptying stands in a table of measured masses, by the names that packs use.</summary>
/// <param name="RegionOf">By municipality.</param>
/// <param name="CollectorOf">By municipality and stream.</param>
internal sealed record EmptyingPlaces(RunCalendar Calendar, Func<string, string?> RegionOf, Func<string, string, string?> CollectorOf)
{
    /// <summary>Of whom nobody knows: a region or a collector that no register names.</summary>
    public const string Unknown = RegisterTables.Orphan;

    public static readonly IReadOnlyList<string> Dimensions =
        ["municipality", "region", "stream", "month", "quarter", "year", "container", "ticket", "provenance", "collector"];

    /// <param name="load">The load that the emptying belongs to; null where it keeps its estimate.</param>
    /// <exception cref="PackRefusedException">Emptyings have no such dimension; the message names those they have.</exception>
    public string ValueOf(string dimension, in EmptyingResult emptying, StandingTicket? load) => dimension switch
    {
        "municipality" => emptying.Fact.Municipality,
        "region" => RegionOf(emptying.Fact.Municipality) ?? Unknown,
        "stream" => emptying.Fact.Stream,
        "month" => MonthOf(emptying, load).Month,
        "quarter" => MonthOf(emptying, load).Quarter,
        "year" => MonthOf(emptying, load).Year,
        "container" => emptying.Fact.Container,
        "ticket" => load?.Name ?? Unknown,
        "provenance" => NameOf(emptying.Provenance),
        "collector" => CollectorOf(emptying.Fact.Municipality, emptying.Fact.Stream) ?? Unknown,
        _ => throw new PackRefusedException($"inputs: dimension '{dimension}' is none of measured masses; write some of {string.Join(", ", Dimensions)}."),
    };

    /// <summary>A load belongs to the month it was weighed in, with all that is in it.</summary>
    private (Quantities.Instant Start, string Month, string Quarter, string Year) MonthOf(in EmptyingResult emptying, StandingTicket? load) =>
        Calendar.Months[Calendar.MonthOf(load?.Now?.WeighedAt ?? emptying.Fact.At)];

    private static string NameOf(ProvenanceClass provenance) => provenance switch
    {
        ProvenanceClass.VerifiedScale => "verifiedScale",
        ProvenanceClass.TruckWeighing => "truckWeighing",
        ProvenanceClass.UnverifiedScale => "unverifiedScale",
        ProvenanceClass.SensorEstimate => "sensorEstimate",
        _ => "defaultFactor",
    };
}

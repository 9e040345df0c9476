using System.Globalization;
using System.Text.Json;
using Telemetry.Allocation;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Sharing;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart;

/// <summary>The vectors about mass: reconciliation, restatement, sharing by levels and by margins, moisture, yields.</summary>
public sealed partial class DomainVectorTests
{
    private static int Reconcile(JsonElement input, JsonElement expected)
    {
        var band = input.TryGetProperty("factor_band", out var limits) ? new FactorBand(PerMille(limits, "low"), PerMille(limits, "high")) : FactorBand.Default;
        DefaultFactor[] defaults = input.TryGetProperty("default_kg_by_container_class", out var kinds)
            ? [.. kinds.EnumerateObject().Select(kind => new DefaultFactor(kind.Name, Kilograms(kind.Value), "vector"))] : [];
        var masses = input.GetProperty("emptyings").EnumerateArray().Select(emptying => Located(emptying, defaults)).ToList();
        var ticket = World.Ticket("t", World.Start + TimeSpan.FromHours(1), input.GetProperty("ticket_net_g").GetInt64());
        var load = Assert.Single(Reconciliation.Of([ticket], masses, band, UncertaintyBudget.Default).Tickets);

        SameGrams(expected.GetProperty("emptyings_g"), load.Events.ToDictionary(item => item.Located.Mass.Event.Id, item => item.Collected));
        SameGrams(expected.GetProperty("municipalities_g"), Sums(load.Events.Select(item => (item.Located.Municipality, item.Collected))));
        Assert.Equal(expected.GetProperty("sum_g").GetInt64(), load.Events.Sum(item => item.Collected.Value) + load.Unattributed.Value);
        foreach (var provenance in expected.GetProperty("provenance").EnumerateObject())
            Assert.Equal(provenance.Value.GetString() == "default_factor" ? ProvenanceClass.DefaultFactor : ProvenanceClass.SensorEstimate, load.Events.Single(item => item.Located.Mass.Event.Id == provenance.Name).Located.Mass.Provenance);
        Assert.Equal(expected.GetProperty("factor").GetString(), $"{load.Factor!.Numerator}/{load.Factor.Denominator}");
        Assert.Equal(expected.GetProperty("factor_decimal").GetString(), Rounded((decimal)load.Factor.Numerator / load.Factor.Denominator, 10));
        if (expected.TryGetProperty("factor_within_band", out var within)) Assert.Equal(within.GetBoolean(), !load.IsFlagged);
        return 1;
    }

    private static int Restate(JsonElement input, JsonElement expected)
    {
        var emptyings = input.GetProperty("emptyings").EnumerateArray().ToList();
        Weight[] weights = [.. emptyings.Select(emptying => new Weight(emptying.GetProperty("id").GetString()!, Kilograms(emptying.GetProperty("estimate_kg")).Value))];
        var bookings = new List<Booking>();
        foreach (var booking in input.GetProperty("bookings").EnumerateArray())
        {
            var at = Instant.From(booking.GetProperty("known_at").GetDateTimeOffset());
            var lines = booking.GetProperty("kind").GetString() == "reversal"
                ? Restatement.Reversal(bookings.Single(one => one.Sequence == booking.GetProperty("reverses").GetInt32()))
                : Restatement.Correction(Restatement.StateAt(bookings, at), Split(booking.GetProperty("ticket_net_g").GetInt64()));
            SameGrams(expected.GetProperty($"{booking.GetProperty("kind").GetString()}_g"), lines);
            bookings.Add(new(booking.GetProperty("seq").GetInt32(), at, lines));
        }

        foreach (var (at, outcome) in input.GetProperty("as_known_at").EnumerateArray().Zip(expected.GetProperty("as_known_at").EnumerateArray()))
        {
            var state = Restatement.StateAt(bookings, Instant.From(at.GetDateTimeOffset()));
            SameGrams(outcome.GetProperty("emptyings_g"), state);
            SameGrams(outcome.GetProperty("municipalities_g"), Sums(state.Select(line => (emptyings.Single(one => one.GetProperty("id").GetString() == line.Key).GetProperty("municipality").GetString()!, line.Value))));
            Assert.Equal(outcome.GetProperty("sum_g").GetInt64(), state.Values.Sum(grams => grams.Value));
        }

        return bookings.Count;

        Dictionary<string, Grams> Split(long net) =>
            Apportionment.LargestRemainder(net, weights).Shares.Zip(weights).ToDictionary(pair => pair.Second.Id, pair => new Grams(pair.First));
    }

    private static int Hierarchy(JsonElement input, JsonElement expected)
    {
        SplitNode[] municipalities = [.. Weights(input.GetProperty("municipalities")).Select(one => new SplitNode(one.Id, one.Value,
            [.. Weights(input.GetProperty("containers").GetProperty(one.Id)).Select(container => new SplitNode(container.Id, container.Value, []))]))];
        var total = new Grams(input.GetProperty("total_g").GetInt64());
        var tree = HierarchicalSplit.Of("all", total, [.. Weights(input.GetProperty("organisations")).Select(one => new SplitNode(one.Id, one.Value, municipalities))]);
        foreach (var organisation in tree.Children)
        {
            var node = expected.GetProperty("tree").GetProperty(organisation.Id);
            Assert.Equal(node.GetProperty("total_g").GetInt64(), organisation.Mass.Value);
            foreach (var municipality in organisation.Children)
            {
                Assert.Equal(node.GetProperty("municipalities").GetProperty(municipality.Id).GetProperty("total_g").GetInt64(), municipality.Mass.Value);
                SameGrams(node.GetProperty("municipalities").GetProperty(municipality.Id).GetProperty("containers_g"), Sums(municipality.Children.Select(one => (one.Id, one.Mass))));
            }
        }

        Assert.Equal(expected.GetProperty("organisation_sum_g").GetInt64(), tree.Children.Sum(one => one.Mass.Value));
        SameGrams(expected.GetProperty("municipality_sums_g"), Sums(tree.Children.SelectMany(one => one.Children).Select(one => (one.Id, one.Mass))));
        SameGrams(expected.GetProperty("container_sums_g"), Sums(tree.Children.SelectMany(one => one.Children).SelectMany(one => one.Children).Select(one => (one.Id, one.Mass))));
        SameGrams(expected.GetProperty("direct_municipality_split_g"), Sums(HierarchicalSplit.Of("all", total, municipalities).Children.Select(one => (one.Id, one.Mass))));
        return 1;
    }

    private static int Fit(JsonElement input, JsonElement expected)
    {
        var table = ProportionalFitting.Fit([.. input.GetProperty("seed").EnumerateArray().Select(Numbers)], Numbers(input.GetProperty("row_totals")), Numbers(input.GetProperty("column_totals")));
        foreach (var (row, cells) in expected.GetProperty("table").EnumerateArray().Index())
            foreach (var (column, cell) in cells.EnumerateArray().Index()) Assert.Equal(cell.GetString(), Rounded(table[row][column], 8));
        return 1;

        static decimal[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(cell => cell.GetDecimal())];
    }

    private static int Orphan(JsonElement input, JsonElement expected)
    {
        var known = Weights(input.GetProperty("placed_on_market_t"));
        foreach (var (rule, outcome) in input.GetProperty("cases").EnumerateArray().Zip(expected.GetProperty("cases").EnumerateArray()))
        {
            Weight[] weights = rule.GetString() == "pro_rata" ? known : [.. known, new("ORPHAN", input.GetProperty("orphan_t").GetInt64())];
            var shares = Apportionment.LargestRemainder(input.GetProperty("total_g").GetInt64(), weights).Shares;
            SameGrams(outcome, weights.Zip(shares).ToDictionary(pair => pair.First.Id, pair => new Grams(pair.Second)));
        }

        return input.GetProperty("cases").GetArrayLength();
    }

    private static int Moist(JsonElement input, JsonElement expected)
    {
        var (mass, moisture, reference) = (new Grams(input.GetProperty("mass_g").GetInt64()), Decimal(input.GetProperty("moisture")), Decimal(input.GetProperty("reference_moisture")));
        var (numerator, denominator) = Moisture.Exact(mass, moisture, reference);
        Assert.Equal(expected.GetProperty("mass_g_exact").GetString(), denominator == 1 ? $"{numerator}" : $"{numerator}/{denominator}");
        Assert.Equal(expected.GetProperty("mass_g").GetInt64(), Moisture.Restated(mass, moisture, reference).Value);
        return 1;
    }

    private static int Tonnage(JsonElement input, JsonElement expected)
    {
        var factor = input.GetProperty("baling_wire").GetBoolean() ? Decimal(input.GetProperty("baling_wire_factor")) : 1m;
        var tonnes = ReprocessorTonnage.Of(Decimal(input.GetProperty("net_t")), Decimal(input.GetProperty("non_target_t")), factor, Decimal(input.GetProperty("recyclable_proportion")));
        Assert.Equal(expected.GetProperty("tonnage_t").GetString(), tonnes?.ToString(CultureInfo.InvariantCulture));
        if (expected.TryGetProperty("tonnage_g", out var grams)) Assert.Equal(grams.GetInt64(), decimal.Round(tonnes!.Value * 1_000_000, MidpointRounding.AwayFromZero));
        return 1;
    }

    private static int Yield(JsonElement input, JsonElement expected)
    {
        foreach (var (one, outcome) in input.GetProperty("cases").EnumerateArray().Zip(expected.GetProperty("cases").EnumerateArray()))
        {
            var parts = ChainYield.Of(Decimal(one.GetProperty("released_kg")), one.GetProperty("shares").EnumerateObject().ToDictionary(share => share.Name, share => Decimal(share.Value)));
            foreach (var part in outcome.EnumerateObject()) Assert.Equal(part.Value.GetString(), parts[part.Name].ToString(CultureInfo.InvariantCulture));
        }

        return input.GetProperty("cases").GetArrayLength();
    }

    private static LocatedMass Located(JsonElement emptying, DefaultFactor[] defaults)
    {
        var (id, municipality) = (emptying.GetProperty("id").GetString()!, emptying.GetProperty("municipality").GetString()!);
        var missing = emptying.GetProperty("estimate_kg").ValueKind == JsonValueKind.Null;
        var collection = new CollectionEvent(id, id, Quantity.FillLevel, World.Start, World.Start, 0, 0, 50, "", Signals: missing ? EventSignals.None : EventSignals.LevelFall);
        var container = new Container(id, municipality, "pmd", 1_000, emptying.TryGetProperty("container_class", out var kind) ? kind.GetString() : null);
        var mass = missing
            ? MassEstimation.Of(collection, container, World.Registry.Streams[0], MassBasis.Registered with { Defaults = defaults })
            : new EventMass(collection, Kilograms(emptying.GetProperty("estimate_kg")), ProvenanceClass.SensorEstimate, MassUncertainty.Independent(Grams.Zero), []);
        return new(mass, municipality, "pmd");
    }

    private static Weight[] Weights(JsonElement map) => [.. map.EnumerateObject().Select(entry => new Weight(entry.Name, entry.Value.GetInt64()))];

    private static Dictionary<string, Grams> Sums(IEnumerable<(string Id, Grams Mass)> masses) =>
        masses.GroupBy(mass => mass.Id).ToDictionary(group => group.Key, group => Grams.Sum(group.Select(mass => mass.Mass)));

    private static void SameGrams(JsonElement expected, IReadOnlyDictionary<string, Grams> actual) =>
        Assert.Equal(expected.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetInt64())).Order(), actual.Select(entry => (entry.Key, entry.Value.Value)).Order());

    private static Grams Kilograms(JsonElement text) => new((long)(Decimal(text) * 1_000));

    private static long PerMille(JsonElement limits, string end) => (long)(Decimal(limits.GetProperty(end)) * 1_000);

    private static string Rounded(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);
}

using CsCheck;
using Telemetry.Allocation.Operations;
using Telemetry.Mass;
using Telemetry.Mass.Sharing;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class MassSharingTests
{
    private static readonly Gen<Dictionary<string, Grams>> Lines = Gen.Long[-1, 1_000_000].Array[8]
        .Select(masses => masses.Index().Where(mass => mass.Item >= 0).ToDictionary(mass => $"k{mass.Index}", mass => new Grams(mass.Item)));

    [Fact]
    public void Tickets_shared_by_margins_are_exact_and_municipalities_are_off_by_less_than_a_gram_a_ticket() =>
        Gen.Select(Gen.Long[1, 400_000].Array[3], Gen.Long[1, 400_000].Array[3], Gen.Long[1, 400_000].Array[3]).Sample((first, second, third) =>
        {
            // What was really collected has the margins; the seed is what sensors made of it.
            long[][] truth = [first, second, third];
            Grams[] tickets = [.. truth.Select(row => new Grams(row.Sum()))];
            Grams[] totals = [.. Enumerable.Range(0, 3).Select(column => new Grams(truth.Sum(row => row[column])))];
            var shared = MarginalSharing.Of(tickets, ["GM1", "GM2", "GM3"], totals, [.. truth.Select(row => row.Select((cell, column) => new Grams((cell / (column + 2)) + 1)).ToArray())]);
            return shared.Index().All(ticket => Grams.Sum(ticket.Item) == tickets[ticket.Index])
                && totals.Index().All(total => Math.Abs(shared.Sum(row => row[total.Index].Value) - total.Item.Value) < 3);
        }, iter: 50);

    [Fact]
    public void A_seed_that_cannot_bear_its_totals_is_refused_with_the_row() =>
        Assert.Contains("Row 0", Assert.Throws<ArgumentException>(() => ProportionalFitting.Fit([[0, 0], [1, 1]], [1, 1], [1, 1])).Message, StringComparison.Ordinal);

    [Fact]
    public void Margins_that_differ_are_refused_with_both_sums() =>
        Assert.Contains("sum to 3", Assert.Throws<ArgumentException>(() => ProportionalFitting.Fit([[1, 1]], [3], [1, 1])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pattern_of_zeros_that_has_no_fit_is_an_error_and_no_guess() =>
        Assert.Throws<ArgumentException>(() => ProportionalFitting.Fit([[1, 0], [1, 1]], [5, 1], [1, 5]));

    [Fact]
    public void A_correction_and_its_reversal_leave_nothing() => Gen.Select(Lines, Lines).Sample((old, now) =>
    {
        var correction = new Booking(2, World.Start, Restatement.Correction(old, now));
        var state = Restatement.StateAt([correction, new(3, World.Start, Restatement.Reversal(correction))], World.Start);
        return state.Values.All(grams => grams == Grams.Zero);
    });

    [Theory]
    [InlineData("route-1", true)]
    [InlineData(null, true)]
    [InlineData("route-2", false)]
    public void A_ticket_of_one_route_covers_what_is_on_it_or_on_none(string? route, bool covered)
    {
        var mass = MassDensityTests.Located("a", 50, route: route);
        var loads = Reconciliation.Of([World.Ticket("t", World.Start + TimeSpan.FromHours(12), 100_000) with { Route = "route-1" }], [mass]);
        Assert.Equal(covered ? 1 : 0, loads.Tickets[0].Events.Count);
    }

    [Fact]
    public void A_band_is_an_input_and_both_its_ends_belong_to_it()
    {
        Assert.True(new FactorBand(750, 1_250).Contains(ReconciliationFactor.Of(new Grams(1_250), new Grams(1_000))!));
        Assert.False(new FactorBand(750, 1_250).Contains(ReconciliationFactor.Of(new Grams(12_501), new Grams(10_000))!));
        Assert.True(new FactorBand(750, 1_250).Contains(ReconciliationFactor.Of(new Grams(750), new Grams(1_000))!));
    }

    [Fact]
    public void Different_densities_on_one_ticket_make_its_shares_less_certain()
    {
        var ticket = World.Ticket("t", World.Start + TimeSpan.FromHours(12), 100_000);
        var alike = Reconciliation.Of([ticket], [MassDensityTests.Located("a", 50), MassDensityTests.Located("b", 50)]).Tickets[0].Events;
        var mixed = Reconciliation.Of([ticket], [MassDensityTests.Located("a", 50), MassDensityTests.Located("b", 50, version: "other")]).Tickets[0].Events;
        Assert.True(mixed[0].StandardUncertainty > alike[0].StandardUncertainty);
        Assert.Equal(new MassSource(MassSourceKind.Ticket, "collector/t"), alike[0].Sources[0]);
        Assert.True(alike[0].StandardUncertainty > UncertaintyBudget.Default.OfTicket() - new Grams(20_000));
    }
}

using System.Numerics;
using Telemetry.Allocation;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart.Operations;

/// <summary>What the vectors do not show of an operation: where a value is rounded before it is written, and refusals.</summary>
public sealed class OperationTests
{
    [Fact]
    public void A_price_is_rounded_before_it_is_used()
    {
        Assert.Equal(Fraction.Parse("0.3333"), TonnePrice.Of(1, 3).Price);
        Assert.Equal(Fraction.Parse("2.2223"), Modulation.Price(Fraction.Parse("1.11115"), 2));
    }

    [Fact]
    public void What_a_price_recovers_beyond_the_cost_has_two_decimals() => Assert.Equal(Fraction.Parse("-0.01"), TonnePrice.Of(100, Fraction.Parse("299.9")).OverRecovery);

    [Fact]
    public void Costs_at_the_amber_price_have_two_decimals()
    {
        var material = new RatedMaterial("m", Fraction.Parse("0.333"), Fraction.Parse("0.3"), Fraction.Parse("0.7"));
        Assert.Equal((Fraction.Parse("0.1"), Fraction.Parse("0.23")), (material.RedCost, material.GreenCost));
    }

    [Fact]
    public void A_fee_is_rounded_before_bad_debt_is_taken_of_it()
    {
        var bill = ProducerBill.Of([(1, Fraction.Parse("12.345")), (0, 7)], 100);
        Assert.Equal((Fraction.Parse("12.35"), Fraction.Parse("12.35"), (BigInteger)2470), (bill.Fee, bill.BadDebt, bill.TotalMinorUnits));
    }

    [Fact]
    public void Tonnes_of_a_part_of_a_year_have_three_decimals() => Assert.Equal(Fraction.Parse("0.003"), PartialYear.Tonnes(1, 1, 365));

    [Theory]
    [InlineData(2023, 365)]
    [InlineData(2024, 366)]
    [InlineData(2100, 365)]
    public void Leap_years_have_a_day_more(int year, int days) => Assert.Equal(days, PartialYear.DaysIn(year));

    [Fact]
    public void An_amount_in_no_instalments_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Instalments.Of(1, 0));

    [Fact]
    public void Fewer_pickups_than_none_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => LargestDeficit.Sequence([new("a", 1)], -1));

    [Fact]
    public void A_mass_below_nothing_is_taken_off_nobody()
    {
        Assert.Throws<ArgumentException>(() => SelfManagedCascade.Of([1, -1], 0));
        Assert.Throws<ArgumentException>(() => SelfManagedCascade.Of([1], -1));
    }

    [Fact]
    public void A_mean_over_no_years_is_refused() => Assert.Throws<ArgumentException>(() => ExactRatio.OfMean(1, []));

    [Fact]
    public void A_composition_that_does_not_sum_to_1_is_refused() =>
        Assert.Contains("sums to 0.9", Assert.Throws<ArgumentException>(() => InputTimesComposition.Of(new Dictionary<string, IReadOnlyDictionary<string, BigInteger>>(), new Dictionary<string, Fraction> { ["a"] = Fraction.Parse("0.9") })).Message, StringComparison.Ordinal);

    [Fact]
    public void Moisture_is_the_last_part_of_a_gross_mass() =>
        Assert.Equal(new GrossParts(5, 1, 2, 2), GrossParts.Of(10, Fraction.Parse("0.2"), Fraction.Parse("0.1"), Fraction.Parse("0.2")));

    [Fact]
    public void A_standard_error_is_right_to_its_thirtieth_decimal()
    {
        // √(1/12) = 0.288675134594812882254574390250978…, √(1/9) = 0.333…
        Assert.Equal(Fraction.Parse("0.288675134594812882254574390251"), SampledRatio.Of([(0, 1), (0, 1), (1, 1), (1, 1)]).StandardError);
        Assert.Equal(Fraction.Parse("0.333333333333333333333333333333"), SampledRatio.Of([(0, 1), (0, 1), (1, 1)]).StandardError);
        Assert.Equal(Fraction.Of(1, 2), SampledRatio.Of([(0, 1), (1, 1)]).StandardError);
        Assert.Null(SampledRatio.Of([(0, 1)]).StandardError);
        Assert.Null(SampledRatio.Of([]).Rate);
    }

    [Fact]
    public void An_interval_that_begins_at_the_limit_is_not_above_it()
    {
        var alike = SampledRatio.Of([(1, 5), (2, 10)]);
        Assert.False(alike.IsAbove(Fraction.Of(1, 5), 2));
        Assert.True(alike.IsAbove(Fraction.Parse("0.1999"), 2));
    }

    [Fact]
    public void A_fit_with_room_in_every_row_and_column_meets_all_totals()
    {
        BigInteger[] rows = [10, 20, 30];
        BigInteger[] columns = [17, 21, 22];
        var table = ProportionalFitting.Fit([[1, 2, 9], [3, 1, 4], [1, 5, 6]], rows, columns);
        var tolerance = Fraction.Of(1, 1_000_000_000);
        Assert.All(rows.Index(), row => Assert.True(table[row.Index].Aggregate(Fraction.Zero, (sum, cell) => sum + cell) - row.Item is var off && off <= tolerance && -off <= tolerance));
        Assert.All(columns.Index(), column => Assert.True(table.Aggregate(Fraction.Zero, (sum, row) => sum + row[column.Index]) - column.Item is var off && off <= tolerance && -off <= tolerance));
    }

    [Fact]
    public void A_seed_without_the_right_shape_or_below_nothing_is_refused()
    {
        Assert.Contains("1 rows of 2 cells", Assert.Throws<ArgumentException>(() => ProportionalFitting.Fit([[1]], [1], [1, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("negative", Assert.Throws<ArgumentException>(() => ProportionalFitting.Fit([[-1, 2]], [1], [0, 1])).Message, StringComparison.Ordinal);
        Assert.Contains("negative", Assert.Throws<ArgumentException>(() => ProportionalFitting.Fit([[1, 2]], [1], [-1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("Column 1", Assert.Throws<ArgumentException>(() => ProportionalFitting.Fit([[1, 0]], [2], [1, 1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_without_children_keeps_what_it_has()
    {
        var share = HierarchicalSplit.Of("all", 7, []);
        Assert.Equal((7, 0), ((int)share.Units, (int)share.Unallocated));
        Assert.Equal(7, HierarchicalSplit.Of("all", 7, [new("a", 0, [])]).Unallocated);
    }

    [Fact]
    public void Cells_without_any_weight_are_empty_and_say_so()
    {
        var split = CellSplit.Of(5, [new("a", 0), new("b", 0)]);
        Assert.Equal([0, 0], split.Cells);
        Assert.Equal(-5, split.FootingError);
    }
}

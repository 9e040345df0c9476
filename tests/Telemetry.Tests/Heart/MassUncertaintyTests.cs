using CsCheck;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class MassUncertaintyTests
{
    [Fact]
    public void A_root_of_squares_is_never_understated_and_at_most_a_unit_too_large() => Gen.Long[0, 1_000_000_000_000_000].Array[1, 6].Sample(parts =>
    {
        var root = (UInt128)Quadrature.Add(parts);
        var squares = parts.Aggregate(UInt128.Zero, (sum, part) => sum + ((UInt128)part * (UInt128)part));
        return root * root >= squares && (root == 0 || (root - 1) * (root - 1) < squares);
    });

    [Fact]
    public void The_error_of_a_density_grows_with_the_sum_and_the_errors_of_levels_with_its_root()
    {
        var sum = MassUncertainty.OfSum([.. Enumerable.Repeat(new MassUncertainty(new Grams(10), new Grams(10)), 100)]);
        Assert.Equal(new MassUncertainty(new Grams(100), new Grams(1_000)), sum);
    }

    [Fact]
    public void A_ticket_over_one_emptying_leaves_the_uncertainty_of_the_ticket() =>
        Assert.Equal([new Grams(33)], TicketSharing.Of(new Grams(1_000), [(new Grams(400), new Grams(100))], new Grams(33)));

    [Fact]
    public void Two_equal_shares_are_each_as_uncertain_as_their_difference_says() =>

        // T = 1,000, w = 100 ± 10 both: u(m) = (1,000 ÷ 200²) √(100² · 10² + 100² · 10²) = 35.36.
        Assert.Equal([new Grams(36), new Grams(36)], TicketSharing.Of(new Grams(1_000), [(new Grams(100), new Grams(10)), (new Grams(100), new Grams(10))], Grams.Zero));

    [Fact]
    public void Sharing_agrees_with_the_law_of_propagation() => Gen.Select(Gen.Long[1, 30_000_000], Gen.Select(Gen.Long[1, 500_000], Gen.Long[0, 100_000]).Array[2, 20], Gen.Long[0, 50_000]).Sample((net, weights, ofNet) =>
    {
        var shares = TicketSharing.Of(new Grams(net), [.. weights.Select(weight => (new Grams(weight.Item1), new Grams(weight.Item2)))], new Grams(ofNet));
        var sum = weights.Sum(weight => (double)weight.Item1);
        foreach (var (index, share) in shares.Index())
        {
            var others = weights.Where((_, other) => other != index).Sum(weight => (double)weight.Item2 * weight.Item2);
            double own = sum - weights[index].Item1, mine = weights[index].Item1;
            var exact = Math.Sqrt((net / sum / sum * (net / sum / sum) * ((own * own * weights[index].Item2 * weights[index].Item2) + (mine * mine * others))) + (mine / sum * ofNet * (mine / sum * ofNet)));


            // Each part is rounded up on its way, in grams of the estimates: worth net ÷ sum in grams of the share.
            if (share.Value < exact - 1e-3 || share.Value > exact + 4 + (2 * net / sum)) return false;
        }

        return true;
    });

    [Fact]
    public void The_parts_of_the_default_budget_are_what_its_words_say()
    {
        // 2 e = 40 kg to either side, twice: each √(40,000² ÷ 3) = 23,095 g rounded up, together 32,661.3.
        Assert.Equal(new Grams(32_662), UncertaintyBudget.Default.OfTicket());
        Assert.Equal(new Grams(4_083), UncertaintyBudget.Default.OfTruck(1).Standard);
    }
}

using CsCheck;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Postings;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Runs;

public sealed class BalanceTests
{
    private static readonly Gen<Posting> Postings = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Long[-100_000, 100_000], Gen.Int[7, 12], Gen.Int[0, 1], Gen.Int[0, 60]).Select((debit, credit, value, month, unit, known) =>
        new Posting("r", "fee", $"a{debit}", $"a{credit}", unit == 0 ? TableUnit.Gram : TableUnit.MinorUnit, value, "l", SmallScheme.Known + TimeSpan.FromDays(known), null, "small", $"2024-{month:D2}"));

    [Fact]
    public void Openings_and_closings_of_a_unit_sum_to_0() => Postings.Array[0, 40].Sample(postings =>
        AccountBalance.Of(postings, Period.Quarter(2024, 4), SmallScheme.Known + TimeSpan.FromDays(30)).GroupBy(balance => balance.Unit)
            .All(unit => unit.Sum(balance => balance.Opening) == 0 && unit.Sum(balance => balance.Closing) == 0));

    [Fact]
    public void A_month_opens_where_the_month_before_closed() => Postings.Array[0, 40].Sample(postings =>
    {
        var (october, november) = (Balances(postings, 10), Balances(postings, 11));
        return october.Keys.Union(november.Keys).All(account => (october.GetValueOrDefault(account)?.Closing ?? 0) == (november.GetValueOrDefault(account)?.Opening ?? 0));
    });

    [Fact]
    public void What_an_organisation_gives_and_a_municipality_gets_is_what_was_booked()
    {
        var balances = AccountBalance.Of(RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request()).Postings, SmallScheme.October, SmallScheme.Known);
        Assert.Contains(new AccountBalance("GM0001", TableUnit.MinorUnit, 0, 0, 13_054), balances);
        Assert.Contains(new AccountBalance("pro-a", TableUnit.MinorUnit, 0, 10_629, 0), balances);
        Assert.Equal(-10_629, balances.Single(balance => balance is { Account: "pro-a", Unit: TableUnit.MinorUnit }).Closing);
    }

    private static Dictionary<(string, TableUnit), AccountBalance> Balances(Posting[] postings, int month) =>
        AccountBalance.Of(postings, Period.Month(2024, month), SmallScheme.Known + TimeSpan.FromDays(30)).ToDictionary(balance => (balance.Account, balance.Unit));
}

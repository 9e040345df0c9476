using System.Text;
using Telemetry.Allocation.RulePacks;
using Telemetry.Protocol.RulePacks;
using Telemetry.Reporting;
using Telemetry.Reporting.RulePacks;
using Xunit;

namespace Telemetry.Tests.RulePacks;

public sealed class PackComparisonTests
{
    private static readonly RulePack Pack = ShippedPacks.Find("nl-packaging")!.Pack;

    private static IReadOnlyList<PackChange> Changes(RulePack after) => PackComparison.Of(Pack, after, ReportLanguage.English);

    [Fact]
    public void A_pack_does_not_differ_from_itself()
    {
        Assert.Empty(Changes(Pack));
        Assert.Equal("Geen verschil.", PackComparisonText.Of([], ReportLanguage.Dutch));
    }

    [Fact]
    public void A_rate_that_changed_is_shown_before_and_after()
    {
        var rate = Pack.Figures.Single(figure => figure.Id == "source-separation-rate");
        var raised = rate with { Values = [.. rate.Values.SkipLast(1), rate.Values[^1] with { Value = "270.00" }] };
        var change = Assert.Single(Changes(Pack with { Figures = [.. Pack.Figures.Select(figure => figure == rate ? raised : figure)] }));
        Assert.Equal(
            new(PackPart.Figures, PackChangeKind.Changed, "source-separation-rate, all, 2024-01-01", "261.07, up to and including 2024-12-31 (pko-2024)", "270.00, up to and including 2024-12-31 (pko-2024)"),
            change);
    }

    [Fact]
    public void What_came_and_what_went_is_said_once()
    {
        var changes = Changes(Pack with { Sources = [.. Pack.Sources.Skip(1), new("new", "Stcrt. 1", LegalRank.Law)], Bookings = [.. Pack.Bookings.Take(1)] });
        Assert.Equal(
            [(PackPart.Bookings, PackChangeKind.Removed, "massShares mass"), (PackPart.Sources, PackChangeKind.Added, "new"), (PackPart.Sources, PackChangeKind.Removed, "upv")],
            changes.Select(change => (change.Part, change.Kind, change.Place)));
    }

    [Fact]
    public void Steps_in_another_order_are_told() =>
        Assert.Equal((PackPart.Steps, "order"), Assert.Single(Changes(Pack with { Steps = [.. Pack.Steps.Reverse()] })) is var change ? (change.Part, change.Place) : default);

    [Fact]
    public void Packs_of_which_nothing_differs_have_the_same_hash_and_others_have_not()
    {
        foreach (var before in ShippedPacks.All)
        {
            foreach (var after in ShippedPacks.All)
                Assert.Equal(before.Hash == after.Hash, PackComparison.Of(before.Pack, after.Pack, ReportLanguage.Dutch).Count == 0);
        }
    }

    [Fact]
    public void The_page_of_differences_is_in_its_language()
    {
        var (before, after) = (ShippedPacks.Find("nl-public-bins@2023.1")!.Pack, ShippedPacks.Find("nl-public-bins@2024.1")!.Pack);
        var page = Encoding.UTF8.GetString(PackComparisonHtml.Write(before, after, ReportLanguage.Dutch));
        Assert.Contains("0,94, tot en met 2024-12-31 (pko-2024)", page, StringComparison.Ordinal);
        Assert.Contains("vervallen", page, StringComparison.Ordinal);
    }
}

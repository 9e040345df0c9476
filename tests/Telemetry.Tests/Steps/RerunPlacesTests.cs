using System.Globalization;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Telemetry.Allocation.Tables;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>What a late fact makes a run do again: the places that it touches and no others, or the whole step when they are many.</summary>
public sealed class RerunPlacesTests
{
    private static readonly Table Mass = Table.Of("mass", TableUnit.Gram, ["municipality", "stream"], [new(new("GM1", "glass"), 1), new(new("GM1", "paper"), 2), new(new("GM2", "glass"), 3)]);

    private static Coordinates[] Places(int count) => [.. Enumerable.Range(0, count).Select(index => new Coordinates(index.ToString("D4", CultureInfo.InvariantCulture)))];

    private static TouchedPlaces? Touched(string[] parents, string[] dimensions, params Coordinates[] places) => TouchedPlaces.Of(parents, [(dimensions, places)]);

    [Fact]
    public void A_step_that_works_by_other_dimensions_is_touched_as_a_whole() => Assert.Null(Touched(["stream"], ["municipality"], new Coordinates("GM1")));

    [Fact]
    public void Sixty_four_places_are_redone_one_by_one_and_more_as_a_whole()
    {
        Assert.NotNull(Touched(["municipality"], ["municipality"], Places(64)));
        Assert.Null(Touched(["municipality"], ["municipality"], Places(65)));
    }

    [Fact]
    public void Thousands_of_cells_are_not_even_counted_by_place()
    {
        Coordinates[] Cells(int count) => [.. Places(count).Select(at => new Coordinates("GM1", at[0]))];

        Assert.NotNull(Touched(["municipality"], ["municipality", "container"], Cells(4096)));
        Assert.Null(Touched(["municipality"], ["municipality", "container"], Cells(4097)));
    }

    [Fact]
    public void Only_the_cells_at_the_places_are_redone_whether_they_stand_together_or_not()
    {
        Assert.Equal("GM1/glass=1 GM1/paper=2", Lines(Touched(["municipality"], ["municipality"], new Coordinates("GM1"))!.Within(Mass)));
        Assert.Equal("GM1/glass=1 GM2/glass=3", Lines(Touched(["stream"], ["stream"], new Coordinates("glass"))!.Within(Mass)));
        Assert.Same(Mass, Touched(["organisation"], ["organisation"], new Coordinates("A"))!.Within(Mass));
    }

    [Fact]
    public void Of_two_changes_the_cells_at_either_are_redone() => Assert.Equal(
        "GM1/paper=2 GM2/glass=3",
        Lines(TouchedPlaces.Of(["municipality", "stream"], [(["municipality"], [new Coordinates("GM2")]), (["stream"], [new Coordinates("paper")])])!.Within(Mass)));

    [Fact]
    public void What_follows_a_step_that_was_redone_as_a_whole_is_redone_too()
    {
        PackSketch Sketch(int moreMass, int moreCost) => new PackSketch()
            .Input("mass", TableUnit.Gram, "material", [.. Enumerable.Range(1, 100).Select(index => $"m{index:D3}={(index * 1_000_000) + moreMass}")])
            .Input("cost", TableUnit.MinorUnit, "material", [.. Enumerable.Range(1, 100).Select(index => $"m{index:D3}={(index * 777) + moreCost}")])
            .Step("deduct", "table=mass", "net=net deducted=off", "share=0").Step("scale", "table=net", "table=twice", "factor=2")
            .Step("price", "cost=cost mass=mass", "price=price over=over", "decimals=4").Step("rate", "table=mass", "amount=fees", "rate=derived:price");

        IsTheFullRun(Sketch(0, 0), Sketch(50_000, 0));
        IsTheFullRun(Sketch(0, 0), Sketch(0, 50_000));
    }

    [Fact]
    public void A_month_that_changes_makes_its_whole_quarter_change()
    {
        PackSketch Sketch(long march) => new PackSketch().Input("mass", TableUnit.Gram, "municipality month", "GM1/2024-01=4000", "GM1/2024-02=4000", $"GM1/2024-03={march}", "GM2/2024-03=9")
            .Figure("rate", FigureUnit.PerTonne, Value("1")).Step("advance", "table=mass", "amount=advance", "rate=figure:rate");

        IsTheFullRun(Sketch(1), Sketch(20_000));
    }

    private static void IsTheFullRun(PackSketch before, PackSketch now) =>
        Assert.Equal(WrittenOutcome.Of(now.Run()), WrittenOutcome.Of(PackRun.Rerun(now.Pack, now.Inputs, before.Run())));
}

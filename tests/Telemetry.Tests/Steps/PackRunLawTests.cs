using CsCheck;
using Telemetry.Allocation;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>Laws that every pack keeps, over 10⁵ packs, keys and masses of chance.</summary>
public sealed class PackRunLawTests
{
    private static readonly Gen<long> Masses = Gen.Frequency((4, Gen.Long[-200, 200]), (1, Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000]));
    private static readonly Gen<long[]> Weights = Gen.Frequency((4, Gen.Long[0, 20]), (1, Gen.Long[0, 1_000_000_000])).Array[1, 8];
    private static readonly Gen<string> Methods = Gen.OneOfConst("largest_remainder", "largest_remainder", "sainte_lague");

    [Fact]
    public void Every_step_of_a_random_pack_keeps_what_it_reads() => RandomPacks.Seeds.Sample(
        seed =>
        {
            var chance = new Random(seed);
            var outcome = RandomPacks.Of(chance, RandomPacks.Inputs(chance)).Run();
            return outcome.Proofs.Count == 17 && outcome.IsConserved;
        },
        iter: LawCases.Of(8_000));

    [Fact]
    public void Each_cell_is_its_lines_and_what_is_unallocated() => Gen.Select(Masses.Array[1, 6], Weights, Methods).Sample(
        (masses, weights, method) =>
        {
            var outcome = Shared(masses, weights, method);
            var lines = outcome.Tables["lines"].Cells.Concat(outcome.Tables["left"].Cells).GroupBy(cell => cell.At[0]).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Value));
            return masses.Index().All(mass => lines[$"GM{mass.Index}"] == mass.Item);
        },
        iter: LawCases.Of(20_000));

    [Fact]
    public void The_order_in_which_cells_and_claimants_come_does_not_matter() => Gen.Select(Masses.Array[1, 6], Weights, Methods, RandomPacks.Seeds).Sample(
        (masses, weights, method, seed) => Lines(Shared(masses, weights, method).Tables["lines"]) == Lines(Shared(masses, weights, method, new Random(seed)).Tables["lines"]),
        iter: LawCases.Of(20_000));

    [Fact]
    public void A_weight_of_zero_gets_nothing() => Gen.Select(Masses.Array[1, 6], Weights, Methods).Sample(
        (masses, weights, method) => Shared(masses, weights, method).Tables["lines"].Cells.All(cell => weights[cell.At[1][0] - 'a'] != 0 || cell.Value == 0),
        iter: LawCases.Of(20_000));

    [Fact]
    public void A_reversal_takes_back_every_line_of_every_step_that_is_linear_in_its_sign() => RandomPacks.Seeds.Sample(
        seed =>
        {
            var chance = new Random(seed);
            var mass = RandomPacks.Random(chance, "mass", TableUnit.Gram, -5_000_000, 5_000_000, ("municipality", "GM1 GM2"), ("stream", "glass paper"));
            var key = RandomPacks.Random(chance, "key", TableUnit.Gram, 0, 9, ("organisation", "A B C"));
            var (booked, reversed) = (Linear(mass, key).Run(), Linear(mass with { Cells = [.. mass.Cells.Select(cell => cell with { Value = -cell.Value })] }, key).Run());
            return booked.MadeBy.Keys.All(name => booked.Tables[name].Cells.Zip(reversed.Tables[name].Cells).All(pair => pair.First.At == pair.Second.At && pair.First.Value + pair.Second.Value == 0));
        },
        iter: LawCases.Of(20_000));

    [Fact]
    public void A_rerun_over_changed_cells_is_the_full_run() => RandomPacks.Seeds.Sample(
        seed =>
        {
            var chance = new Random(seed);
            var (inputs, rules) = (RandomPacks.Inputs(chance), chance.Next());
            var before = RandomPacks.Of(new Random(rules), inputs);
            var changed = RandomPacks.Changed(chance, inputs);
            var now = RandomPacks.Of(new Random(rules), changed);
            var tables = changed.Zip(inputs).Where(pair => !ReferenceEquals(pair.First, pair.Second)).ToDictionary(pair => pair.First.Name, pair => pair.First);
            var rerun = Allocation.Steps.PackRun.Rerun(now.Pack, now.Inputs with { Tables = tables }, before.Run());
            return WrittenOutcome.Of(rerun) == WrittenOutcome.Of(now.Run());
        },
        iter: LawCases.Of(12_000));

    private static PackOutcome Shared(long[] masses, long[] weights, string method, Random? order = null)
    {
        Cell[] cells = [.. masses.Select((mass, index) => new Cell(new($"GM{index}"), mass))], claims = [.. weights.Select((weight, index) => new Cell(new(((char)('a' + index)).ToString()), weight))];
        order?.Shuffle(cells);
        order?.Shuffle(claims);
        return new PackSketch().Input(Table.Of("mass", TableUnit.Gram, ["municipality"], cells)).Input(Table.Of("key", TableUnit.Gram, ["organisation"], claims))
            .Step("share", "table=mass key=key", "shares=lines unallocated=left", $"to=organisation method={method}").Run();
    }

    private static PackSketch Linear(Table mass, Table key) => new PackSketch().Input(mass).Input(key)
        .Figure("rate", FigureUnit.PerTonne, Value("0.335")).Figure("share", FigureUnit.Share, Value("1/3"))
        .Figure("parts", FigureUnit.Share, Value("1/7", "material=card"), Value("2/7", "material=metal"))
        .Step("share", "table=mass key=key", "shares=lines unallocated=left", "to=organisation")
        .Step("split", "table=mass", "parts=parts rest=rest", "shares=figure:parts to=material")
        .Step("deduct", "table=lines", "net=net deducted=off", "share=figure:share")
        .Step("rate", "table=net", "amount=amounts", "rate=figure:rate")
        .Step("instalments", "table=amounts", "table=terms", "dimension=term names=one,two,three")
        .Step("round", "table=terms", "table=whole difference=difference", "to=100")
        .Step("sum", "table=whole", "table=bill", "by=organisation");
}

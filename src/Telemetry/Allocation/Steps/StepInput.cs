using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>What a step is applied to: its tables, its figures and the words that it goes by.</summary>
/// <param name="tables">By the step's own names.</param>
public sealed class StepInput(PackStep step, StepShape shape, IReadOnlyDictionary<string, Table> tables, FigureBook figures)
{
    private static readonly Fraction Hundredth = Fraction.Of(1, 100);

    public StepShape Shape => shape;

    public Period Period => figures.Period;

    public IReadOnlyDictionary<string, Table> Tables => tables;

    public Table this[string name] => tables[name];

    public Table? Find(string name) => tables.GetValueOrDefault(name);

    public bool Has(string name) => step.With?.ContainsKey(name) ?? false;

    public string Word(string name, string fallback = "") => step.With?.GetValueOrDefault(name) ?? fallback;

    public IReadOnlyList<string> Words(string name) => StepWords.List(Word(name));

    public FigureUnit? UnitOf(string name) => figures.UnitOf(Word(name));

    /// <summary>The places along a dimension that a figure knows of, in order.</summary>
    public IReadOnlyList<string> Places(string name, string dimension) => figures.Places(Word(name), dimension);

    /// <summary>The dimensions of a table that a figure speaks of, with the one that says the day.</summary>
    public Projection Spoken(string name, IReadOnlyList<string> dimensions) => figures.Reader(Word(name), dimensions).Places;

    /// <summary>A figure, to be asked by the cells of a table with these dimensions.</summary>
    public ValueReader Value(string name, IReadOnlyList<string> dimensions) => figures.Reader(Word(name), dimensions);

    /// <summary>The same as a part of 1: percent are divided by a hundred.</summary>
    public ValueReader Share(string name, IReadOnlyList<string> dimensions) => UnitOf(name) == FigureUnit.Percent ? Value(name, dimensions).Times(Hundredth) : Value(name, dimensions);

    /// <summary>Left against right, with what was held parent by parent.</summary>
    public StepProof Proof(TableUnit unit, long left, long right, int parents = 0, int broken = 0) => new(step.Id, unit, left, right, parents, broken);

    public TargetVerdict Verdict(Coordinates at, long numerator, long? denominator, Fraction? rate, Fraction target, long? least) =>
        new(step.Id, at, numerator, denominator, rate, target, least, rate is { } reached ? reached >= target : null);

    /// <summary>What cannot be calculated, with its place in the pack and in the tables.</summary>
    public PackRefusedException Refusal(string name, Coordinates at, string mistake) =>
        new($"steps.{step.Id}: '{step.In.GetValueOrDefault(name) ?? name}' at {(at.Count == 0 ? "the whole" : at.ToString())}: {mistake}");
}

using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>A step of a pack as it is read before any run: what its tables and figures are, and what is wrong with it.</summary>
public sealed class StepDraft(PackStep step, IReadOnlyDictionary<string, TableShape> tables, IReadOnlyDictionary<string, Figure> figures, IReadOnlyDictionary<string, FigureShape> derived)
{
    private readonly List<string> mistakes = [];

    public IReadOnlyList<string> Mistakes => mistakes;

    /// <summary>The names of the tables that it reads, in ordinal order.</summary>
    public IReadOnlyList<string> Ins => [.. step.In.Keys.Order(StringComparer.Ordinal)];

    public bool Has(string name) => step.In.ContainsKey(name) || step.Out.ContainsKey(name) || (step.With?.ContainsKey(name) ?? false);

    public TableShape In(string name) => tables[step.In[name]];

    /// <summary>The word behind a name; the fallback where it is left out.</summary>
    public string Word(string name, string fallback = "") => step.With?.GetValueOrDefault(name) ?? fallback;

    public IReadOnlyList<string> Words(string name) => StepWords.List(Word(name));

    /// <summary>The unit of a figure; null for a whole number or a reference that is not there, which is told elsewhere.</summary>
    public FigureUnit? UnitOf(string name)
    {
        var reference = Word(name);
        if (reference.StartsWith(FigureBook.FigurePrefix, StringComparison.Ordinal)) return figures.GetValueOrDefault(reference[FigureBook.FigurePrefix.Length..])?.Unit;
        return reference.StartsWith(FigureBook.DerivedPrefix, StringComparison.Ordinal) ? derived.GetValueOrDefault(reference[FigureBook.DerivedPrefix.Length..])?.Unit : null;
    }

    /// <summary>The figure behind a name; null for anything else.</summary>
    public Figure? FigureOf(string name) =>
        Word(name) is var reference && reference.StartsWith(FigureBook.FigurePrefix, StringComparison.Ordinal) ? figures.GetValueOrDefault(reference[FigureBook.FigurePrefix.Length..]) : null;

    /// <param name="name">One of the step's own names.</param>
    public void Refuse(string name, string mistake)
    {
        var list = step.In.ContainsKey(name) ? "in" : step.Out.ContainsKey(name) ? "out" : "with";
        Refuse(list, name, mistake);
    }

    /// <summary>Tells when a figure has none of these units; a whole number fits anywhere. A step may write under the name by which it goes, as a corrected rate: told is the figure.</summary>
    public void WantUnit(string name, params ReadOnlySpan<FigureUnit> units)
    {
        if (UnitOf(name) is { } unit && !units.Contains(unit)) Refuse("with", name, $"'{Word(name)}' is in {unit}; name a figure in {string.Join(" or ", units.ToArray())}.");
    }

    public void WantUnit(string name, TableUnit unit)
    {
        if (In(name).Unit != unit) Refuse(name, $"'{step.In[name]}' counts {In(name).Unit}; name a table in {unit}.");
    }

    /// <summary>Tells when a table does not have the dimension.</summary>
    public void WantDimension(string name, string dimension, string spokenOfBy)
    {
        if (!In(name).Has(dimension))
            Refuse(spokenOfBy, $"'{dimension}' is no dimension of '{step.In[name]}', which is {In(name)}; name one of those.");
    }

    /// <summary>Tells when a table has the dimension already, so that it cannot be added.</summary>
    public void WantNew(string name, string dimension, string spokenOfBy)
    {
        if (In(name).Has(dimension)) Refuse(spokenOfBy, $"'{step.In[name]}' has the dimension '{dimension}' already; sum it away first, or choose another name.");
    }

    /// <summary>Tells when two tables differ in unit or dimensions.</summary>
    public void WantAlike(string name, TableShape shape, string other)
    {
        if (!In(name).Matches(shape)) Refuse(name, $"'{step.In[name]}' is {In(name)}, not {shape} as '{other}' needs it; sum it by those dimensions first.");
    }

    private void Refuse(string list, string name, string mistake) => mistakes.Add($"steps.{step.Id}.{list}.{name}: {mistake}");
}

using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

internal static class PackRun
{
    public static PackOutcome Compute(RulePack pack, PackInputs inputs) =>
        pack.Steps.Count == 0
            ? new(inputs.Tables, new Dictionary<string, DerivedFigure>(), new Dictionary<string, string>(), [], [])
            : throw new ArgumentException("steps: not carried out yet.");
}

internal static class FigureLookup
{
    public static Fraction ValueOf(RulePack pack, IReadOnlyDictionary<string, IReadOnlyList<FigureValue>> given, string id, DateOnly day, IReadOnlyDictionary<string, string> at)
    {
        var values = given.TryGetValue(id, out var set) ? set : pack.Figures.Single(figure => figure.Id == id).Values;
        var value = values.Where(one => one.From <= day && (one.To is not { } end || end >= day) && (one.At ?? new Dictionary<string, string>()).All(place => at.GetValueOrDefault(place.Key) == place.Value))
            .MaxBy(one => one.At?.Count ?? 0);
        return value is null ? throw new ArgumentException($"figures: '{id}' has no value on {day:yyyy-MM-dd}; set it.") : Fraction.Parse(value.Value);
    }
}

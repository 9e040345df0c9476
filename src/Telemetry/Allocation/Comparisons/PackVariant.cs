using Telemetry.Allocation.RulePacks;
using Telemetry.Containers;

namespace Telemetry.Allocation.Comparisons;

/// <summary>
/// A pack with one thing changed, for a question and never for money: its version says what was changed, so that a run of it cannot be taken for one of the pack.
/// </summary>
public static class PackVariant
{
    private const string Source = "what-if";

    /// <summary>The pack with one value for a figure, everywhere and for all its days.</summary>
    /// <param name="value">An exact number: a decimal with a point or n/d.</param>
    /// <exception cref="ArgumentException">The pack has no such figure, or the value is no number; the message names both and the remedy.</exception>
    public static RulePack WithFigure(RulePack pack, string figure, string value)
    {
        if (pack.Figures.All(one => one.Id != figure))
            throw new ArgumentException($"figure '{figure}' is not in pack '{pack.Id}'; use one of {string.Join(", ", pack.Figures.Select(one => one.Id).Order(StringComparer.Ordinal))}.");
        if (Quantities.Fraction.TryParse(value) is null) throw new ArgumentException($"figure '{figure}' of '{value}' is not an exact number; write a decimal with a point (261.07) or a fraction (17/120).");
        return Marked(pack, $"{figure}={value}") with
        {
            Figures = [.. pack.Figures.Select(one => one.Id == figure ? one with { Values = [new FigureValue(pack.From, pack.To, value, Source)] } : one)],
        };
    }

    /// <summary>The pack's rules for loads alone: what was collected and accepted can be told before a rate of the year is known.</summary>
    public static RulePack LoadsOnly(RulePack pack) => Marked(pack, "loads") with { Inputs = [], Steps = [], Bookings = [] };

    /// <summary>The pack with another key in the steps that share.</summary>
    /// <param name="outcome">Of a run of the pack as it is: it says by which dimensions each key is told apart.</param>
    /// <param name="step">Id of the one step that is to change; null for every one that this key can serve.</param>
    /// <exception cref="ArgumentException">No step shares over what the key tells apart; the message names the steps and the remedy.</exception>
    public static RulePack WithKey(RulePack pack, PackOutcome outcome, AllocationKey key, string? step = null)
    {
        var source = KeySource.Of(key);
        var sharing = pack.Steps.Where(one => one.Step == "share" && (step is null || one.Id == step)).ToList();
        var served = sharing.Where(one => source.Dimensions.Contains(one.With?.GetValueOrDefault("to"), StringComparer.Ordinal)).ToList();
        if (served.Count == 0)
            throw new ArgumentException(
                $"key '{key}' tells apart {string.Join(", ", source.Dimensions)}, and pack '{pack.Id}' shares {(sharing.Count == 0 ? "nothing" : string.Join(", ", sharing.Select(one => $"'{one.Id}' over {one.With?.GetValueOrDefault("to")}")))}; choose another key or step.");
        var inputs = served.Select(one => (Step: one.Id, Input: Input(source, one, outcome))).ToList();
        return Marked(pack, $"key={key}{(step is null ? "" : $"@{step}")}") with
        {
            Inputs = [.. pack.Inputs, .. inputs.Select(one => one.Input)],
            Steps = [.. pack.Steps.Select(one => inputs.FirstOrDefault(input => input.Step == one.Id).Input is { } input ? WithInput(one, input.Table) : one)],
        };
    }

    private static PackInput Input(KeySource source, PackStep step, PackOutcome outcome)
    {
        var to = step.With!["to"];
        var old = outcome.Tables.TryGetValue(step.In["key"], out var key) ? key.Dimensions : [to];
        return new($"what-if {step.Id}", source.From, source.Unit, [.. old.Where(dimension => dimension == to || source.Dimensions.Contains(dimension, StringComparer.Ordinal))], source.Title, source.Where);
    }

    private static PackStep WithInput(PackStep step, string table) =>
        step with { In = step.In.ToDictionary(entry => entry.Key, entry => entry.Key == "key" ? table : entry.Value, StringComparer.Ordinal) };

    private static RulePack Marked(RulePack pack, string change) => pack with
    {
        Version = $"{pack.Version} ({change})",
        Rank = LegalRank.ModellingChoice,
        Sources = pack.Sources.Any(one => one.Id == Source)
            ? pack.Sources
            : [.. pack.Sources, new PackSource(Source, new("Aanname voor een vergelijking; geen bron", "Supposed for a comparison; no source"), LegalRank.ModellingChoice)],
    };
}

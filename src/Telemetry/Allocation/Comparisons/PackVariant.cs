using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
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
    public static RulePack LoadsOnly(RulePack pack) => Marked(pack, "loads") with
    {
        Inputs = [new("accepted", "measured:accepted", TableUnit.Gram, ["municipality", "stream"], new("Geaccepteerd", "Accepted"), Required: false)],
        Steps =
        [
            new("byMunicipality", "sum", new("Per gemeente", "By municipality"), new Dictionary<string, string> { ["table"] = "accepted" }, new Dictionary<string, string> { ["table"] = "acceptedByMunicipality" },
                new Dictionary<string, string> { ["by"] = "municipality" }),
        ],
        Bookings = [],
    };

    /// <summary>The pack with another key in the steps that share.</summary>
    /// <param name="outcome">Of a run of the pack as it is: it says by which dimensions each key is told apart.</param>
    /// <param name="step">Id of the one step that is to change; null for every one that this key can serve.</param>
    /// <returns>The pack itself where its steps share by this key already.</returns>
    /// <exception cref="ArgumentException">No step shares over what the key tells apart; the message names the steps and the remedy.</exception>
    public static RulePack WithKey(RulePack pack, PackOutcome outcome, AllocationKey key, string? step = null)
    {
        var (source, served) = (KeySource.Of(key), Served(pack, key, step));
        if (served.Count == 0)
            throw new ArgumentException(
                $"key '{key}' tells apart {string.Join(", ", source.Dimensions)}, and pack '{pack.Id}' shares {Sharing(pack, step)}; choose another key or step.");
        var inputs = served.Select(one => (Step: one, Input: Input(source, one, pack, outcome))).Where(one => !IsOwn(one.Step, one.Input, pack)).ToDictionary(one => one.Step.Id, one => one.Input, StringComparer.Ordinal);
        return inputs.Count == 0 ? pack : Keyed(pack, key, step) with
        {
            Inputs = [.. pack.Inputs, .. inputs.Values],
            Steps = [.. pack.Steps.Select(one => inputs.TryGetValue(one.Id, out var input) ? WithInput(one, input.Table) : one)],
        };
    }

    /// <summary>The steps that share over what a key tells apart.</summary>
    /// <param name="step">Id of the one step that may change; null for any.</param>
    internal static IReadOnlyList<PackStep> Served(RulePack pack, AllocationKey key, string? step) =>
        [.. Shares(pack, step).Where(one => KeySource.Of(key).Dimensions.Contains(one.With?.GetValueOrDefault("to"), StringComparer.Ordinal))];

    /// <summary>The pack, marked as one under another key.</summary>
    internal static RulePack Keyed(RulePack pack, AllocationKey key, string? step = null) => Marked(pack, $"key={key}{(step is null ? "" : $"@{step}")}");

    private static IEnumerable<PackStep> Shares(RulePack pack, string? step) => pack.Steps.Where(one => one.Step == "share" && (step is null || one.Id == step));

    private static string Sharing(RulePack pack, string? step) =>
        Shares(pack, step).Select(one => $"'{one.Id}' over {one.With?.GetValueOrDefault("to")}").ToList() is { Count: > 0 } steps ? string.Join(", ", steps) : "nothing";

    /// <summary>Rows that the pack's own key chose from the same register stay chosen: of the market of one stream, another kind of figure is still of that stream.</summary>
    private static PackInput Input(KeySource source, PackStep step, RulePack pack, PackOutcome outcome)
    {
        var to = step.With!["to"];
        var old = outcome.Tables.TryGetValue(step.In["key"], out var key) ? key.Dimensions : [to];
        var where = new Dictionary<string, string>(OwnKey(step, pack) is { Where: { } own } input && input.From == source.From ? own : new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var (field, value) in source.Where ?? new Dictionary<string, string>()) where[field] = value;
        return new(
            $"what-if {step.Id}", source.From, source.Unit, [.. old.Where(dimension => dimension == to || source.Dimensions.Contains(dimension, StringComparer.Ordinal))], source.Title,
            where.Count == 0 ? null : where);
    }

    private static bool IsOwn(PackStep step, PackInput input, RulePack pack) =>
        OwnKey(step, pack) is { } own && own.From == input.From && own.Dimensions.SequenceEqual(input.Dimensions) && (own.Where ?? new Dictionary<string, string>()).ToHashSet().SetEquals(input.Where ?? new Dictionary<string, string>());

    private static PackInput? OwnKey(PackStep step, RulePack pack) => pack.Inputs.FirstOrDefault(input => input.Table == step.In["key"]);

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

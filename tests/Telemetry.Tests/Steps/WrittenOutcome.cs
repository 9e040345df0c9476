using System.Globalization;
using Telemetry.Allocation.RulePacks;

namespace Telemetry.Tests.Steps;

/// <summary>All that a run made as one text, so that two outcomes are the same when their texts are.</summary>
internal static class WrittenOutcome
{
    public static string Of(PackOutcome outcome) => string.Join(
        '\n',
        [
            .. outcome.Tables.OrderBy(table => table.Key, StringComparer.Ordinal).Select(table => $"{table.Key} {table.Value.Unit} {string.Join(',', table.Value.Dimensions)} {outcome.MadeBy.GetValueOrDefault(table.Key)}: {PackSketch.Lines(table.Value)}"),
            .. outcome.Figures.OrderBy(figure => figure.Key, StringComparer.Ordinal).Select(figure => $"{figure.Key}: {string.Join(' ', figure.Value.Values.OrderBy(value => value.Key).Select(value => $"{value.Key}={value.Value}"))}"),
            .. outcome.Proofs.Select(proof => proof.ToString()),
            .. outcome.Targets.Select(target => string.Create(CultureInfo.InvariantCulture, $"{target.Step} {target.At} {target.Numerator}/{target.Denominator} {target.Rate} {target.Target} {target.Least} {target.Met}")),
        ]);
}

using System.Globalization;
using Telemetry.Allocation.RulePacks;

namespace Telemetry.Allocation.Steps;

/// <summary>Whether the figures, numbers and dimensions that a step goes by are there and can be read.</summary>
internal static class ReferenceChecks
{
    public static IEnumerable<string> Violations(
        PackStep step, StepNames names, IReadOnlyDictionary<string, Figure> figures, IReadOnlyDictionary<string, FigureShape> derived, IReadOnlySet<string> unclear)
    {
        foreach (var name in names.With)
        {
            if (step.With?.GetValueOrDefault(name.Name) is not { } text) continue;
            var place = $"steps.{step.Id}.with.{name.Name}";
            var violation = name.Kind switch
            {
                StepNameKind.Value => OfValue(place, text, figures, derived, unclear),
                StepNameKind.Number when !IsWhole(text) => $"{place}: '{text}' is no whole number; write 0 or more, in digits.",
                StepNameKind.Dimension when text.Length == 0 => $"{place}: is empty; name a dimension.",
                _ => null,
            };
            if (violation is not null) yield return violation;
        }
    }

    /// <summary>True where a step goes by a figure whose own step was wrong.</summary>
    public static bool AnyUnclear(PackStep step, IReadOnlySet<string> unclear) =>
        step.With?.Values.Any(text => text.StartsWith(FigureBook.DerivedPrefix, StringComparison.Ordinal) && unclear.Contains(text[FigureBook.DerivedPrefix.Length..])) ?? false;

    private static string? OfValue(string place, string text, IReadOnlyDictionary<string, Figure> figures, IReadOnlyDictionary<string, FigureShape> derived, IReadOnlySet<string> unclear)
    {
        if (text.StartsWith(FigureBook.FigurePrefix, StringComparison.Ordinal))
            return figures.ContainsKey(text[FigureBook.FigurePrefix.Length..]) ? null : $"{place}: no figure '{text[FigureBook.FigurePrefix.Length..]}' in this pack; add it to figures, without values if it is to be given.";
        if (text.StartsWith(FigureBook.DerivedPrefix, StringComparison.Ordinal))
        {
            var name = text[FigureBook.DerivedPrefix.Length..];
            return derived.ContainsKey(name) || unclear.Contains(name) ? null : $"{place}: no earlier step works out '{name}'; name the price or factor of a step before this one.";
        }

        return IsWhole(text) ? null : $"{place}: '{text}' is neither figure:ID nor derived:NAME nor a whole number; put the number in a figure with its day and source.";
    }

    private static bool IsWhole(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

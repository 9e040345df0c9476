namespace Telemetry.Allocation.RulePacks;

/// <summary>Checks that the limits by which loads are judged are figures of the pack, in their unit.</summary>
internal static class LoadRuleChecks
{
    public static IEnumerable<string> Violations(LoadRules loads, IReadOnlyList<Figure> figures) =>
    [
        .. DuplicateChecks.Violations("loads.streams", loads.Streams),
        .. Of("interferingLimit", loads.InterferingLimit, FigureUnit.Percent, figures),
        .. Of("nonPackagingLimit", loads.NonPackagingLimit, FigureUnit.Percent, figures),
        .. Of("lowestFactor", loads.LowestFactor, FigureUnit.Factor, figures),
        .. Of("highestFactor", loads.HighestFactor, FigureUnit.Factor, figures),
    ];

    private static IEnumerable<string> Of(string name, string? id, FigureUnit unit, IReadOnlyList<Figure> figures)
    {
        if (id is null) yield break;
        var figure = figures.FirstOrDefault(known => known.Id == id);
        if (figure is null) yield return $"loads.{name}: no figure '{id}' in this pack; add it to figures, or leave the limit out.";
        else if (figure.Unit != unit) yield return $"loads.{name}: '{id}' is in {figure.Unit}; name a figure in {unit}.";
    }
}

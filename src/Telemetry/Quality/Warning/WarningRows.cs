using Telemetry.Monitoring;

namespace Telemetry.Quality.Warning;

/// <summary>Warnings as rows: shares in hundredths of a percent, masses in grams.</summary>
public static class WarningRows
{
    public static RowFormat<LoadWarning> Load { get; } = new(
        new("stream", row => row.Stream),
        new("route", row => row.Route),
        new("containers", row => row.Containers),
        new("expectedGrams", row => row.Expected.Value),
        new("withoutEstimateGrams", row => row.WithoutEstimate.Value),
        new("shareBasisPoints", row => BasisPoints(row.Share?.Share)),
        new("lowBasisPoints", row => BasisPoints(row.Share?.Low)),
        new("highBasisPoints", row => BasisPoints(row.Share?.High)),
        new("confidencePercent", row => row.Share?.ConfidencePercent),
        new("samples", row => row.Share?.Samples),
        new("sampledGrams", row => row.Share?.SampledGrams),
        new("method", row => row.Share?.Method),
        new("limitBasisPoints", row => row.LimitPercent is { } limit ? (long)decimal.Round(limit * 100, 0, MidpointRounding.AwayFromZero) : null),
        new("probabilityAboveBasisPoints", row => BasisPoints(row.ProbabilityAbove)),
        new("certainty", row => char.ToLowerInvariant(row.Certainty.ToString()[0]) + row.Certainty.ToString()[1..]),
        new("leading", row => row.Drivers.Count == 0 ? null : string.Join(' ', row.Leading(WarningText.NamedPart).Select(driver => driver.Container))),
        new("leadingBasisPoints", row => row.Drivers.Count == 0 ? null : BasisPoints(row.Leading(WarningText.NamedPart)[^1].CumulativeShare)),
        new("missing", row => string.Join(' ', row.Missing)));

    private static long? BasisPoints(double? share) => share is { } known ? (long)Math.Round(known * 10_000, MidpointRounding.AwayFromZero) : null;
}

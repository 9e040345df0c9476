using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Quality.Dispute;

/// <summary>Looks through a dispute file for what it does not hold.</summary>
internal static class MissingFacts
{
    public static IEnumerable<MissingFact> Of(DisputeFile file)
    {
        var standing = file.Standing;
        var rejected = file.Facts.Line.Judgement.Decision == LoadDecision.Rejected;
        if (file.Interfering is null) yield return new(MissingKind.Assessment);
        else if (standing is null) yield return new(MissingKind.Inspector);
        if (standing is not { Photos.Count: > 0 }) yield return new(MissingKind.Photos);
        if (file.Samples.Count == 0) yield return new(MissingKind.Samples);
        if (rejected && standing?.RejectionReason is null) yield return new(MissingKind.RejectionReason);
        if (rejected && standing?.RejectionCost is null) yield return new(MissingKind.RejectionCost);
        if (file.Rules?.InterferingLimitPercent is null) yield return new(MissingKind.Limit);
        if (file.Emptyings.Count == 0) yield return new(MissingKind.Emptyings);
        else yield return new(MissingKind.VehicleOfEmptyings);
        if (file.Facts.Line.IsFlagged && file.Emptyings.Count > 0) yield return new(MissingKind.FactorWithinBand);
        foreach (var code in file.Facts.Line.WithoutEmptying)
            yield return new(MissingKind.EmptyingsOfMunicipality, file.Facts.Registry.Municipalities.FirstOrDefault(one => one.Code == code)?.Name ?? code);
        foreach (var container in Containers(file, emptying => !emptying.Readings.Any(reading => reading.Status == ReadingStatus.Ok))) yield return new(MissingKind.Readings, container);
        foreach (var container in Containers(file, emptying => emptying.Share is null)) yield return new(MissingKind.ContainerShare, container);
    }

    private static IEnumerable<string> Containers(DisputeFile file, Func<DisputedEmptying, bool> lacks) =>
        file.Emptyings.Where(lacks).Select(emptying => emptying.Container.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

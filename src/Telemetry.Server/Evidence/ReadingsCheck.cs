using Telemetry.Allocation.Runs;

namespace Telemetry.Server.Evidence;

/// <summary>How the readings that a package names stand to those of an installation at hand.</summary>
/// <param name="Same">Emptyings that are found here in the same readings.</param>
/// <param name="Stated">Emptyings that a person stated; they have no readings.</param>
/// <param name="Different">Ids of emptyings that are found here in other readings, or not at all.</param>
public sealed record ReadingsCheck(int Same, int Stated, IReadOnlyList<string> Different)
{
    /// <param name="packaged">From the package.</param>
    /// <param name="found">As this installation finds them in its own readings.</param>
    public static ReadingsCheck Of(IReadOnlyList<EmptyingFact> packaged, IReadOnlyList<EmptyingFact> found)
    {
        var here = found.ToDictionary(one => one.Id, one => one.Readings, StringComparer.Ordinal);
        var tied = packaged.Where(one => one.Readings is not null).ToLookup(one => here.GetValueOrDefault(one.Id) == one.Readings);
        return new(tied[true].Count(), packaged.Count(one => one.Readings is null), [.. tied[false].Select(one => one.Id)]);
    }
}

using System.Numerics;

namespace Telemetry.Allocation.Operations;

/// <summary>Mass whose producer nobody knows: a line of its own, or spread in the open over those who are known.</summary>
public static class OrphanMass
{
    /// <summary>The id of the line of its own.</summary>
    public const string Id = "ORPHAN";

    /// <summary>Among the known alone; the orphan weight is no weight.</summary>
    public static ApportionedUnits ProRata(BigInteger total, IReadOnlyList<ExactWeight> known) => Apportionment.Of(ApportionmentMethod.LargestRemainder, total, known);

    /// <summary>Among the known and one more claimant, <see cref="Id"/>, which stands last.</summary>
    public static ApportionedUnits SeparateLine(BigInteger total, IReadOnlyList<ExactWeight> known, BigInteger orphan) => ProRata(total, [.. known, new(Id, orphan)]);
}

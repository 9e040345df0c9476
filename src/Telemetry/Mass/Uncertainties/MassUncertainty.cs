using Telemetry.Quantities;

namespace Telemetry.Mass.Uncertainties;

/// <summary>
/// The standard uncertainty of a mass in two parts, because they add up differently: errors of its own grow with the root of the number of
/// masses, an error in common grows with the number itself (GUM, 5.2.2: fully correlated inputs add linearly).
/// </summary>
/// <param name="Own">Independent of every other mass; 0 or more.</param>
/// <param name="Common">Shared by all masses that one bulk density was used for; 0 or more.</param>
public sealed record MassUncertainty(Grams Own, Grams Common)
{
    public static MassUncertainty Independent(Grams own) => new(own, Grams.Zero);

    /// <summary>Both parts together, rounded up to a gram.</summary>
    public Grams Standard => new(Quadrature.Add(Own.Value, Common.Value));

    /// <summary>Of a sum of masses that have their common part in common. Sum each density's masses first, and those sums as independent ones.</summary>
    public static MassUncertainty OfSum(IReadOnlyCollection<MassUncertainty> parts) =>
        new(new Grams(Quadrature.Add(parts.Select(part => part.Own.Value))), Grams.Sum(parts.Select(part => part.Common)));
}

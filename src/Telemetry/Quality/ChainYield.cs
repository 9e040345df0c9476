namespace Telemetry.Quality;

/// <summary>Where a released mass ends up: exact products, no rounding, so that the parts add up to the whole.</summary>
/// <param name="Kilograms">For example per inhabitant.</param>
public sealed record ChainYield(string Destination, decimal Kilograms)
{
    public static IReadOnlyList<ChainYield> Of(decimal releasedKilograms, IReadOnlyDictionary<string, decimal> shares) =>
        [.. shares.OrderBy(share => share.Key, StringComparer.Ordinal).Select(share => new ChainYield(share.Key, releasedKilograms * share.Value))];
}

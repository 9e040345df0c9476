using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>What the register of compositions says of a stream: that of the municipality, else that of all.</summary>
internal static class CompositionShares
{
    /// <returns>Shares that add up to 1, what is left open under the id <c>STREAM-other</c>; empty where nothing is registered.</returns>
    /// <exception cref="ArgumentException">The registered shares add up to more than 1.</exception>
    public static IReadOnlyList<CompositionShare> Of(string stream, string municipality, FilingFacts facts)
    {
        var entries = facts.Registers.AsOf("composition", facts.Run.Request.Period.LastDay, facts.Run.Request.KnownAt).Where(entry => entry.Fields.GetValueOrDefault("stream") == stream).ToList();
        var own = entries.Where(entry => entry.Fields.GetValueOrDefault("municipality") == municipality).ToList();
        if (own.Count == 0) own = [.. entries.Where(entry => string.IsNullOrEmpty(entry.Fields.GetValueOrDefault("municipality")))];
        if (own.Count == 0) return [];
        var shares = own.Select(Share).OrderBy(share => share.Material, StringComparer.Ordinal).ToList();
        var rest = shares.Aggregate((Fraction)1, (left, share) => left - share.Share);
        if (rest.Sign < 0) throw new ArgumentException($"composition of '{stream}' adds up to {(Fraction)1 - rest}, which is more than 1; correct the register.");
        return rest.Sign == 0 ? shares : [.. shares, new($"{stream}-other", rest, null)];
    }

    private static CompositionShare Share(RegisterEntry entry) => new(entry.Fields["material"], Fraction.Parse(entry.Fields["share"]), entry.Key);
}

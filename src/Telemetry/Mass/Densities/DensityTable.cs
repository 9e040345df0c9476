using System.Collections.Frozen;
using System.Globalization;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Mass.Densities;

/// <summary>The densities that were learnt. An area without one of its own takes that of its stream, a stream without one that of the register.</summary>
public sealed class DensityTable(IEnumerable<BulkDensity> densities)
{
    private readonly FrozenDictionary<(string Stream, string? Area), BulkDensity> learnt = densities.ToFrozenDictionary(density => (density.Stream, density.Area));

    public static DensityTable Empty { get; } = new([]);

    /// <summary>By stream and area, the stream as a whole first.</summary>
    public IEnumerable<BulkDensity> All =>
        learnt.Values.OrderBy(density => density.Stream, StringComparer.Ordinal).ThenBy(density => density.Area, StringComparer.Ordinal);

    /// <param name="registeredPerMille">Relative standard uncertainty of a registered density.</param>
    public BulkDensity For(MaterialStream stream, string area, long registeredPerMille) =>
        learnt.TryGetValue((stream.Id, area), out var own) ? own
        : learnt.TryGetValue((stream.Id, null), out var whole) ? whole
        : Registered(stream, registeredPerMille);

    private static BulkDensity Registered(MaterialStream stream, long perMille) => new(
        stream.Id, null, DensityBasis.Registered, stream.GramsPerLitre * 1_000L, null, null, perMille, 0, Grams.Zero, 0, null,
        string.Create(CultureInfo.InvariantCulture, $"registered:{stream.Id}:{stream.GramsPerLitre}"));
}

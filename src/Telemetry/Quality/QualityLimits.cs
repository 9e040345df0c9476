namespace Telemetry.Quality;

/// <summary>The limits of a stream as the rules of the period have them. At most: exactly the limit is within it.</summary>
/// <param name="InterferingPercent">Interfering material (stoorstromen) of the net load, 0 to 100; above it the load is rejected. Null when the stream has no such limit.</param>
/// <param name="NonPackagingPercent">Non-packaging of the net load, 0 to 100; above it the load is accepted with a word of its own. Null when the stream has no such limit.</param>
public sealed record QualityLimits(decimal? InterferingPercent, decimal? NonPackagingPercent)
{
    public static readonly QualityLimits None = new(null, null);
}

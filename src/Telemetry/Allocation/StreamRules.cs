using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>How one stream is judged, paid and shared.</summary>
/// <param name="InterferingLimitPercent">
/// A load above this share of interfering material is rejected; a decimal number of percent from 0 to 100, null when the stream has no such limit.
/// Exactly the limit is accepted.
/// </param>
/// <param name="Rate">What a producer organisation pays; null when no rate is known, which is not a rate of zero.</param>
/// <param name="PlacedOnMarket">Mass placed on the market in the key's year, per producer organisation.</param>
/// <param name="OrphanPlacedOnMarket">Mass placed on the market by nobody known (free riders); its share stays visible on the orphan line.</param>
/// <param name="NonPackagingLimitPercent">A load above this share of non-packaging is accepted and marked; null when the stream has no such limit.</param>
public sealed record StreamRules(
    string Stream, decimal? InterferingLimitPercent, CompensationRate? Rate, IReadOnlyDictionary<string, Grams> PlacedOnMarket, Grams OrphanPlacedOnMarket, Wording KeySource,
    decimal? NonPackagingLimitPercent = null);

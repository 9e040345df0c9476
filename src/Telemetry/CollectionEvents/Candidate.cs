using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>A fall and everything that speaks for or against its being an emptying.</summary>
/// <param name="LastFull">Milliseconds since 1970 UTC, as is <paramref name="FirstEmpty"/>.</param>
/// <param name="PriorPoints">What the collector's habits add, 0 unless they are configured.</param>
internal sealed record Candidate(Quantity Evidence, Fall Fall, long LastFull, long FirstEmpty, Baseline Baseline, TiltHint Tilt, CandidateFate Fate, int PriorPoints = 0);

using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>A fall and everything that speaks for or against its being an emptying.</summary>
/// <param name="LastFull">Milliseconds since 1970 UTC, as is <paramref name="FirstEmpty"/>.</param>
internal sealed record Candidate(Quantity Evidence, Fall Fall, long LastFull, long FirstEmpty, Baseline Baseline, TiltHint Tilt, CandidateFate Fate);

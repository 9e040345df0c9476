namespace Telemetry.CollectionEvents;

/// <summary>Samples [First, End) of one level, between two sharp steps.</summary>
/// <param name="Entry">Level at the first samples, in basis points.</param>
/// <param name="Exit">Level at the last samples.</param>
/// <param name="From">Time of the first sample, in milliseconds, as is <paramref name="To"/> of the last.</param>
/// <param name="Filling">What a quick container fills in it from sample to sample; 0 where it is none, and then the stretch may be no content.</param>
internal readonly record struct Stretch(int First, int End, long Entry, long Exit, long From, long To, long Filling = 0);

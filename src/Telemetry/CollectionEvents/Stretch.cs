namespace Telemetry.CollectionEvents;

/// <summary>Samples [First, End) of one level, between two sharp steps.</summary>
/// <param name="Entry">Level at the first samples, in basis points.</param>
/// <param name="Exit">Level at the last samples.</param>
/// <param name="From">Time of the first sample, in milliseconds, as is <paramref name="To"/> of the last.</param>
internal readonly record struct Stretch(int First, int End, long Entry, long Exit, long From, long To)
{
    public long Length => To - From;
}

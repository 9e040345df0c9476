namespace Telemetry.Storage.Readings.Sealed;

/// <summary>How much stays in memory.</summary>
public sealed record SealedStoreOptions
{
    /// <summary>Complete segments are sealed when their coded batches have this many bytes together, or when the day of their arrival is over.</summary>
    public long SealBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Appending waits while the coded batches in memory have more bytes than this: the sealing is slower than the arrival, or the disk is full.</summary>
    public long HotLimit { get; init; } = 96 * 1024 * 1024;
}

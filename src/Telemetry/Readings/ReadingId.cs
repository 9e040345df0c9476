namespace Telemetry.Readings;

/// <summary>
/// The identity of a reading, made at the source: the device, the epoch (a random number drawn each time the device opens its
/// outbox, so that a device restored from an old image cannot reuse a number) and the sequence within the epoch, from 0.
/// </summary>
public readonly record struct ReadingId(string Device, ulong Epoch, ulong Sequence);

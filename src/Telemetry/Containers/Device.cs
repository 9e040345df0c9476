namespace Telemetry.Containers;

/// <summary>An edge device. Its owner decides to whom its readings belong; the device itself is never asked.</summary>
/// <param name="Containers">Ids of the containers it may speak for.</param>
/// <param name="ReadingIntervalSeconds">
/// How often it is set to measure, in seconds, 1 to 86,400; null where nobody said. It tells how many readings of a day are missing and nothing else.
/// </param>
public sealed record Device(string Id, string Owner, IReadOnlyList<string> Containers, int? ReadingIntervalSeconds = null);

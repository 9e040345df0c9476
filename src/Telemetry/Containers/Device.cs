namespace Telemetry.Containers;

/// <summary>An edge device. Its owner decides to whom its readings belong; the device itself is never asked.</summary>
/// <param name="Containers">Ids of the containers it may speak for.</param>
public sealed record Device(string Id, string Owner, IReadOnlyList<string> Containers);

namespace Telemetry.Benchmarks.Engines;

/// <summary>An engine that can be measured.</summary>
/// <param name="Title">As the tables name it.</param>
/// <param name="IsPlatform">What the others are compared with.</param>
/// <param name="OverNetwork">Rows cross a socket to another process.</param>
/// <param name="Promise">What its acknowledgement stands on, and what form the rows have.</param>
/// <param name="Missing">Why it cannot be measured here; null when it can.</param>
internal sealed record EngineEntry(
    string Name, string Title, bool IsPlatform, bool OverNetwork, string Promise, Func<string?> Missing, Func<EngineSetting, IEngine> Create);

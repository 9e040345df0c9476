using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>An emptying as it really happened, known only where the world is simulated or was watched.</summary>
public sealed record TrueEmptying(string Container, Instant At, Grams Collected);

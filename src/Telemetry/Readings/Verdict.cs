namespace Telemetry.Readings;

/// <summary>Why a reading was not accepted: the field, its value as it came, and what is wrong with the remedy.</summary>
public sealed record Verdict(Fate Fate, string Field, string Value, string Reason);

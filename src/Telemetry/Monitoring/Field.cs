namespace Telemetry.Monitoring;

/// <summary>One field of a row.</summary>
/// <param name="Name">In JSON; in CSV it is written with underscores: <c>measuredAt</c> becomes <c>measured_at</c>.</param>
/// <param name="Value">A text, whole number, truth, instant, day, list of status counts, or null where it is not known.</param>
public sealed record Field<T>(string Name, Func<T, object?> Value);

namespace Telemetry.Protocol.Readings;

/// <summary>A payload that is no batch at all. The message names the field, the value and the remedy.</summary>
public sealed class UnreadableBatchException(string message, Exception? inner = null) : Exception(message, inner);

namespace Telemetry.Protocol.Registers;

/// <summary>A register that could not be read. The message names the file's kind, the JSON path and what is wrong there.</summary>
public sealed class UnreadableRegisterException(string message, Exception? inner = null) : Exception(message, inner);

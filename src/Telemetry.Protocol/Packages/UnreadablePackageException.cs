namespace Telemetry.Protocol.Packages;

/// <summary>A line of a package could not be read. The message names the field and what is wrong with it; who reads the file adds the number of the line.</summary>
public sealed class UnreadablePackageException(string message, Exception? inner = null) : Exception(message, inner);

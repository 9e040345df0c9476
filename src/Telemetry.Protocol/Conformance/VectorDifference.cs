namespace Telemetry.Protocol.Conformance;

/// <summary>One place where an answer is not what the vector expects.</summary>
/// <param name="Path">In the expected object, for example <c>cases[1].shares.PRO-A</c>; empty for the whole.</param>
/// <param name="Expected">As JSON.</param>
/// <param name="Got">As JSON; <c>(nothing)</c> where the operation gives no such output.</param>
public sealed record VectorDifference(string Path, string Expected, string Got);

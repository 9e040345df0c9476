namespace Telemetry.Protocol.Conformance;

/// <summary>What became of one vector.</summary>
/// <param name="Compared">Values that were compared.</param>
/// <param name="References">Reference results of methods that the product does not have; not compared.</param>
/// <param name="Reason">Why it is unsupported; null otherwise.</param>
public sealed record VectorResult(string Id, string Operation, VectorOutcome Outcome, IReadOnlyList<VectorDifference> Differences, int Compared, int References, string? Reason);

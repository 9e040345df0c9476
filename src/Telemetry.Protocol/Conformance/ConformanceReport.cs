namespace Telemetry.Protocol.Conformance;

/// <summary>What became of a file of vectors.</summary>
public sealed record ConformanceReport(IReadOnlyList<VectorResult> Vectors)
{
    public int Passed => Count(VectorOutcome.Passed);

    public int Failed => Count(VectorOutcome.Failed);

    public int Unsupported => Count(VectorOutcome.Unsupported);

    /// <summary>Values compared over all vectors.</summary>
    public int Compared => Vectors.Sum(vector => vector.Compared);

    /// <summary>Reference results of apportionment methods that the product does not have.</summary>
    public int References => Vectors.Sum(vector => vector.References);

    private int Count(VectorOutcome outcome) => Vectors.Count(vector => vector.Outcome == outcome);
}

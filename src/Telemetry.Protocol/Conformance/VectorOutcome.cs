namespace Telemetry.Protocol.Conformance;

public enum VectorOutcome
{
    Passed = 1,
    Failed = 2,

    /// <summary>The operation is none of ours, or the vector has not the form of one.</summary>
    Unsupported = 3,
}

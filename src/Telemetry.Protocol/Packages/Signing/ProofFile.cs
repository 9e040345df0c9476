using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages.Signing;

internal sealed record ProofFile(string Schema, MerkleHash Root, InclusionProof Proof)
{
    public const string Form = "telemetry/inclusion/1";
}

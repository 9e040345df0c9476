using Telemetry.Protocol.Reporting;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Server.Reporting.Runs;

/// <summary>A run as its package lies in the folder of an installation.</summary>
/// <param name="File">Path of the package.</param>
/// <param name="Bytes">Length of the package.</param>
/// <param name="Signatures">Those beside it that hold, for its root and run; ordered by party.</param>
public sealed record StoredRun(string File, long Bytes, PackageOutline Outline, IReadOnlyList<RootSignature> Signatures)
{
    public string Id => Outline.Header.Run;

    /// <summary>A party sees the runs at whose lines it stands, and those of whose postings it is one side.</summary>
    public bool Concerns(string party) => Outline.Parties.Contains(party);

    /// <summary>A municipality and an organisation signed the same root, with keys of their own.</summary>
    public bool IsSignedByBoth => SignatureVerdict.BothSides([.. Signatures.Select(one => SignatureVerdict.Of(one, Outline.Root, Id, null))]);
}

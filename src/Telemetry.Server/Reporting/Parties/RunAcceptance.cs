using Telemetry.Protocol.Packages;
using Telemetry.Protocol.Packages.Signing;
using Telemetry.Protocol.V1;
using Telemetry.Reporting.Evidence;
using Telemetry.Server.Reporting.Runs;

namespace Telemetry.Server.Reporting.Parties;

/// <summary>Takes a party's signature under the root of a run. A column of refusals, then the deed.</summary>
internal static class RunAcceptance
{
    /// <param name="trusted">Keys that this installation knows; null where it knows none.</param>
    public static async Task<AcceptReply> TakeAsync(RunShelf shelf, string party, AcceptRequest request, IReadOnlyList<TrustedKey>? trusted, CancellationToken stop)
    {
        RootSignature signature;
        try
        {
            signature = EvidenceJson.ReadSignature(request.Signature.Span);
        }
        catch (UnreadablePackageException unreadable)
        {
            return Refused($"signature: {unreadable.Message} Send the file that 'telemetry sign' writes.");
        }

        if (await shelf.FindAsync(request.Run, stop) is not { } run || !run.Concerns(party)) return Refused($"run: '{request.Run}' is none of yours; list the runs first.");
        if (signature.Party != party) return Refused($"party: the signature is of '{signature.Party}' and you are '{party}'; sign for yourself.");
        if (!run.Outline.RootHolds) return Refused("root: the stored package is damaged; nobody should sign it. Tell the installation.");
        var verdict = SignatureVerdict.Of(signature, run.Outline.Root, run.Id, trusted);
        if (!verdict.SameRoot) return Refused($"root: the signature is over {signature.Root} of run {signature.Run}, and the package has {run.Outline.Root}; fetch it again, verify it and sign that.");
        if (!verdict.Holds) return Refused("signature: it does not hold for the key that it brings; sign again.");
        if (verdict.Trusted == false) return Refused("publicKey: it is not known here as yours; hand it in at the installation first.");
        var taken = shelf.Add(run, signature);
        return new AcceptReply { Run = run.Id, Outcome = taken ? Outcome.Taken : Outcome.Duplicate, BothSides = (await shelf.FindAsync(run.Id, stop))?.IsSignedByBoth ?? false };

        AcceptReply Refused(string reason) => new() { Run = request.Run, Outcome = Outcome.Refused, Reason = reason };
    }
}

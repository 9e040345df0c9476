using Google.Protobuf;
using Grpc.Core;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Signing;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Reporting.Evidence;
using Telemetry.Server.Identity;
using Telemetry.Server.Reporting.Runs;
using Telemetry.Storage.Ledger;

namespace Telemetry.Server.Reporting.Parties;

/// <summary>What parties ask for by reporting.proto. Each call first says who calls; a run that does not concern the caller is answered as one that does not exist.</summary>
internal sealed class PartyCalls(RunShelf shelf, DataFolder data, FleetKey keys, TimeProvider time) : ReportingService.ReportingServiceBase
{
    private const int PartBytes = 64 * 1024;

    public override async Task List(ListRunsRequest request, IServerStreamWriter<RunSummary> responseStream, ServerCallContext context)
    {
        var party = PartyIdentity.Of(context, keys);
        var open = Objections().All(Now).Where(one => one.State == ObjectionState.Open && one.Objection.Party == party).ToLookup(one => one.Objection.Run, StringComparer.Ordinal);
        foreach (var run in await shelf.AllAsync(context.CancellationToken))
        {
            if (!run.Concerns(party)) continue;
            if (request.Pack.Length > 0 && run.Outline.Header.PackId != request.Pack) continue;
            if (request.Period.Length > 0 && run.Outline.Header.Request.Period.Label != request.Period) continue;
            await responseStream.WriteAsync(RunSummaries.Of(run, party, open[run.Id].Count()), context.CancellationToken);
        }
    }

    public override async Task Fetch(FetchRunRequest request, IServerStreamWriter<PackagePart> responseStream, ServerCallContext context)
    {
        var run = await OwnAsync(request.Run, context);
        await using var file = File.OpenRead(run.File);
        var buffer = new byte[PartBytes];
        for (long offset = 0; ;)
        {
            var read = await file.ReadAtLeastAsync(buffer, PartBytes, throwOnEndOfStream: false, context.CancellationToken);
            if (read == 0) return;
            await responseStream.WriteAsync(new PackagePart { Offset = offset, Data = ByteString.CopyFrom(buffer.AsSpan(0, read)) }, context.CancellationToken);
            offset += read;
        }
    }

    public override async Task<VerifyRunReply> Verify(VerifyRunRequest request, ServerCallContext context)
    {
        var run = await OwnAsync(request.Run, context);
        var verdict = await PackagedRun.VerifyAsync(run.File);
        return new VerifyRunReply { Root = verdict.Root.ToString(), Whole = verdict.IsWhole, Lines = verdict.Lines, Difference = PackagedRun.Difference(verdict) };
    }

    public override async Task Accept(IAsyncStreamReader<AcceptRequest> requestStream, IServerStreamWriter<AcceptReply> responseStream, ServerCallContext context)
    {
        var party = PartyIdentity.Of(context, keys);
        var trusted = Trusted();
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(await RunAcceptance.TakeAsync(shelf, party, request, trusted, context.CancellationToken), context.CancellationToken);
    }

    public override async Task Object(IAsyncStreamReader<ObjectRequest> requestStream, IServerStreamWriter<ObjectReply> responseStream, ServerCallContext context)
    {
        var party = PartyIdentity.Of(context, keys);
        var ledger = Objections();

        // Objections come many to a run: it is recomputed once.
        RunResult? last = null;
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            if (await shelf.FindAsync(request.Run, context.CancellationToken) is not { } stored || !stored.Concerns(party))
            {
                await responseStream.WriteAsync(new ObjectReply { Id = request.Id, Outcome = Outcome.Refused, Reason = $"run: '{request.Run}' is none of yours; list the runs first." }, context.CancellationToken);
                continue;
            }

            if (last?.Id != stored.Id) last = (await PackagedRun.ReadAsync(stored.File, null)).Result;
            await responseStream.WriteAsync(LineObjection.Take(ledger, party, request, last, Now), context.CancellationToken);
        }
    }

    private Instant Now => Instant.From(time.GetUtcNow());

    private async Task<StoredRun> OwnAsync(string id, ServerCallContext context)
    {
        var party = PartyIdentity.Of(context, keys);
        return await shelf.FindAsync(id, context.CancellationToken) is { } run && run.Concerns(party)
            ? run
            : throw new RpcException(new Status(StatusCode.NotFound, $"run: '{id}' is none of yours; list the runs first."));
    }

    private ObjectionLedger Objections() => new(data.OpenLedger());

    /// <summary>Keys in <c>runs/keys.json</c>; null where there is no such file, and then a signature counts by the key that it brings.</summary>
    private IReadOnlyList<TrustedKey>? Trusted()
    {
        var file = Path.Combine(shelf.Folder, "keys.json");
        return File.Exists(file) ? EvidenceJson.ReadKeys(File.ReadAllBytes(file)) : null;
    }
}

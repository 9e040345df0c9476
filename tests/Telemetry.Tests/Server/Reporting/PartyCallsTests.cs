using Google.Protobuf;
using Grpc.Core;
using Telemetry.Allocation.Objections;
using Telemetry.Protocol.Packages.Signing;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Reporting.Evidence;
using Telemetry.Storage.Ledger;
using Xunit;

namespace Telemetry.Tests.Server.Reporting;

/// <summary>Over a real connection: the generated client against the server with the reports role.</summary>
public sealed class PartyCallsTests : IAsyncLifetime
{
    private static readonly Instant Noon = Instant.FromUtc(2024, 12, 1, 12);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PartyServer server = null!;

    public async ValueTask InitializeAsync() => server = await PartyServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Without_the_token_of_the_party_there_is_no_answer()
    {
        var others = server.As("pro-b");
        Metadata[] strangers = [[], new() { { "party", "pro-a" } }, new() { { "party", "pro-a" }, { "authorization", others.GetValue("authorization")! } }, new() { { "authorization", others.GetValue("authorization")! } }];
        foreach (var stranger in strangers)
        {
            var refused = await Assert.ThrowsAsync<RpcException>(async () => await ListAsync(stranger));
            Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
            Assert.Equal(StatusCode.Unauthenticated, (await Assert.ThrowsAsync<RpcException>(async () => await server.Client.VerifyAsync(new() { Run = PartyServer.Run.Id }, stranger, cancellationToken: Stop))).StatusCode);
        }
    }

    [Fact]
    public async Task A_party_sees_the_runs_that_concern_it_with_its_own_sums_alone()
    {
        var summary = Assert.Single(await ListAsync(server.As("pro-a")));
        Assert.Equal((PartyServer.Run.Id, "test", "2024-10", "final"), (summary.Run, summary.Pack, summary.Period, summary.Kind));
        var own = Assert.Single(summary.Own);
        var gives = PartyServer.Run.Postings.Where(posting => posting.Debit == "pro-a").Sum(posting => posting.Value);
        Assert.Equal(("fee", "minorUnit", gives, 0L), (own.Role, own.Unit, own.Gives, own.Gets));
        Assert.Single(await ListAsync(server.As("GM0002")));
        Assert.Empty(await ListAsync(server.As("pro-z")));
        Assert.Empty(await ListAsync(server.As("pro-a"), new() { Period = "2024-11" }));
        Assert.Empty(await ListAsync(server.As("pro-a"), new() { Pack = "another" }));
    }

    [Fact]
    public async Task The_parts_of_a_package_are_the_file_and_nobody_else_gets_them()
    {
        using var call = server.Client.Fetch(new() { Run = PartyServer.Run.Id }, server.As("pro-b"), cancellationToken: Stop);
        using var file = new MemoryStream();
        await foreach (var part in call.ResponseStream.ReadAllAsync(Stop))
        {
            Assert.Equal(file.Length, part.Offset);
            part.Data.WriteTo(file);
        }

        Assert.Equal(await File.ReadAllBytesAsync(server.Package, Stop), file.ToArray());
        using var foreign = server.Client.Fetch(new() { Run = PartyServer.Run.Id }, server.As("pro-z"), cancellationToken: Stop);
        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => foreign.ResponseStream.MoveNext(Stop))).StatusCode);
    }

    [Theory]
    [InlineData("../registry")]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_names_no_run_names_no_file(string id) =>
        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(async () => await server.Client.VerifyAsync(new() { Run = id }, server.As("pro-a"), cancellationToken: Stop))).StatusCode);

    [Fact]
    public async Task A_stored_package_is_verified_and_a_changed_one_is_named()
    {
        var whole = await server.Client.VerifyAsync(new() { Run = PartyServer.Run.Id }, server.As("pro-a"), cancellationToken: Stop);
        Assert.True(whole.Whole, whole.Difference);
        Assert.Equal((await ListAsync(server.As("pro-a")))[0].Root, whole.Root);

        var text = await File.ReadAllTextAsync(server.Package, Stop);
        await File.WriteAllTextAsync(server.Package, text.Replace("\"gross\":14000000", "\"gross\":14000001", StringComparison.Ordinal), Stop);
        var changed = await server.Client.VerifyAsync(new() { Run = PartyServer.Run.Id }, server.As("pro-a"), cancellationToken: Stop);
        Assert.False(changed.Whole);
        Assert.NotEmpty(changed.Difference);
    }

    [Fact]
    public async Task Both_sides_accept_the_same_root_each_once()
    {
        var root = (await ListAsync(server.As("pro-a")))[0].Root;
        var organisation = Signed("pro-a", SigningRole.Organisation, root);
        var replies = await AcceptAsync("pro-a", organisation, organisation);
        Assert.Equal([Outcome.Taken, Outcome.Duplicate], replies.Select(reply => reply.Outcome));
        Assert.False(replies[0].BothSides);
        Assert.True(Assert.Single(await AcceptAsync("GM0001", Signed("GM0001", SigningRole.Municipality, root))).BothSides);
        Assert.Equal(["GM0001", "pro-a"], (await ListAsync(server.As("pro-b")))[0].SignedBy);
    }

    [Fact]
    public async Task A_signature_of_somebody_else_or_over_something_else_is_refused_with_the_reason()
    {
        var root = (await ListAsync(server.As("pro-a")))[0].Root;
        var replies = await AcceptAsync("pro-a", Signed("pro-b", SigningRole.Organisation, root), Signed("pro-a", SigningRole.Organisation, new string('0', 64)), "{}"u8.ToArray());
        Assert.All(replies, reply => Assert.Equal(Outcome.Refused, reply.Outcome));
        Assert.StartsWith("party:", replies[0].Reason, StringComparison.Ordinal);
        Assert.StartsWith("root:", replies[1].Reason, StringComparison.Ordinal);
        Assert.StartsWith("signature:", replies[2].Reason, StringComparison.Ordinal);
        Assert.Empty((await ListAsync(server.As("pro-a")))[0].SignedBy);
    }

    [Fact]
    public async Task A_key_that_the_installation_does_not_know_does_not_sign()
    {
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(server.Package)!, "keys.json"), "[]", Stop);
        var reply = Assert.Single(await AcceptAsync("pro-a", Signed("pro-a", SigningRole.Organisation, (await ListAsync(server.As("pro-a")))[0].Root)));
        Assert.StartsWith("publicKey:", reply.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objections_to_own_lines_are_kept_once_and_hold_their_line_alone()
    {
        var good = Objection("o-1", "fees/GM0002/pro-a");
        var replies = await ObjectAsync("GM0002", good, good, Objection("o-2", "fees/GM0001/pro-a"), Objection("o-3", "fees/GM0002/pro-q"), new ObjectRequest(good) { Id = "o-4", Role = "judge" }, new ObjectRequest(good) { Id = "o-5", Reason = "" });
        Assert.Equal([Outcome.Taken, Outcome.Duplicate, Outcome.Refused, Outcome.Refused, Outcome.Refused, Outcome.Refused], replies.Select(reply => reply.Outcome));
        Assert.Equal(13_500, replies[0].Held);
        Assert.Equal(["line", "line", "role", "reason"], replies.Skip(2).Select(reply => reply.Reason.Split([':', ' '])[0]));
        Assert.Equal(1, (await ListAsync(server.As("GM0002")))[0].OpenObjections);
        Assert.Equal(0, (await ListAsync(server.As("pro-a")))[0].OpenObjections);
        var kept = Assert.Single(new ObjectionLedger(LedgerFile.Open(Path.Combine(server.Options.DataFolder, "ledger.db"))).All(Instant.From(TimeProvider.System.GetUtcNow())));
        Assert.Equal(700_000, Assert.IsType<ProposedCorrection>(kept.Objection.Proposed).Now!.Interfering!.Value.Value);
    }

    private async Task<List<RunSummary>> ListAsync(Metadata headers, ListRunsRequest? request = null)
    {
        using var call = server.Client.List(request ?? new(), headers, cancellationToken: Stop);
        return await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop);
    }

    private async Task<List<AcceptReply>> AcceptAsync(string party, params byte[][] signatures)
    {
        using var call = server.Client.Accept(server.As(party), cancellationToken: Stop);
        foreach (var signature in signatures) await call.RequestStream.WriteAsync(new() { Run = PartyServer.Run.Id, Signature = ByteString.CopyFrom(signature) }, Stop);
        await call.RequestStream.CompleteAsync();
        return await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop);
    }

    private async Task<List<ObjectReply>> ObjectAsync(string party, params ObjectRequest[] requests)
    {
        using var call = server.Client.Object(server.As(party), cancellationToken: Stop);
        foreach (var request in requests) await call.RequestStream.WriteAsync(request, Stop);
        await call.RequestStream.CompleteAsync();
        return await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop);
    }

    private static ObjectRequest Objection(string id, string line) => new()
    {
        Id = id, Run = PartyServer.Run.Id, Line = line, Role = "municipality", Reason = "the scale of the sorting line was off", Actor = "officer-1",
        Ticket = new ProposedTicket { Owner = "collector", Id = "T2", InterferingGrams = 700_000 },
    };

    private static byte[] Signed(string party, SigningRole role, string root) =>
        EvidenceJson.Write(RootSigning.Sign(RootSigning.NewKey().Pem, party, role, MerkleHash.TryParse(root)!.Value, PartyServer.Run.Id, Noon));
}

using System.Globalization;
using Telemetry.Allocation.RulePacks;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Digests;

/// <summary>Digests of everything that a run is computed from, by kind of fact, and the id that follows from them.</summary>
internal sealed record RunDigests(
    string Pack, FactBlocks Emptyings, FactBlocks Tickets, FactBlocks Corrections, FactBlocks Assessments, FactBlocks Registers, FactBlocks Booked)
{
    public static RunDigests Of(RulePack pack, RunFacts known) => new(
        OfPack(pack), FactBlocks.Of(known.Emptyings, BlockOf, FactBytes.Write), FactBlocks.Of(known.Tickets, BlockOf, FactBytes.Write),
        OfCorrections(known), OfAssessments(known), FactBlocks.Of(known.Registers, fact => fact.Register, FactBytes.Write), OfBooked(known));

    public static FactBlocks OfCorrections(RunFacts known) => FactBlocks.Of(known.Corrections, _ => "", FactBytes.Write);

    public static FactBlocks OfAssessments(RunFacts known) => FactBlocks.Of(known.Assessments, fact => Day(fact.AssessedAt), FactBytes.Write);

    public static FactBlocks OfBooked(RunFacts known) => FactBlocks.Of(known.Booked, fact => fact.Run, FactBytes.Write);

    public static string BlockOf(EmptyingFact fact) => fact.Container;

    public static string BlockOf(TicketFact fact) => Day(fact.Ticket.WeighedAt);

    public static string OfPack(RulePack pack) => Convert.ToHexStringLower(PackBytes.Write(new CanonicalBytes(), pack).TakeDigest());

    /// <summary>SHA-256 over the request, the pack and the facts, lower-case hexadecimal.</summary>
    public string Id(RunRequest request)
    {
        var bytes = new CanonicalBytes().Field("run/1").Field(request.Period.Label).Field((int)request.Kind).Field(request.KnownAt.UnixMilliseconds).Field(request.Parameters.Count);
        foreach (var (figure, value) in request.Parameters.OrderBy(one => one.Key, StringComparer.Ordinal)) bytes.Field(figure).Field(value);
        bytes.End().Field(Pack).Field(Facts()).End();
        return Convert.ToHexStringLower(bytes.TakeDigest());
    }

    /// <summary>SHA-256 over the facts alone: two runs that differ in it started from other facts.</summary>
    public string Facts()
    {
        var bytes = new CanonicalBytes();
        foreach (var blocks in (FactBlocks[])[Emptyings, Tickets, Corrections, Assessments, Registers, Booked]) bytes.Field(blocks.Root()).End();
        return Convert.ToHexStringLower(bytes.TakeDigest());
    }

    private static string Day(Instant instant) => (instant.UnixMilliseconds / 86_400_000).ToString(CultureInfo.InvariantCulture);
}

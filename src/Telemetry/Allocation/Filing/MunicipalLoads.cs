using Telemetry.Allocation.Runs;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>What a run has of one municipality.</summary>
internal sealed class MunicipalLoads
{
    private readonly RunResult run;
    private readonly Dictionary<(string, string), LoadResult> loads;
    private readonly ILookup<(string, string), EmptyingFact> covered;

    public MunicipalLoads(RunResult run, string municipality)
    {
        this.run = run;
        Emptyings = [.. run.Emptyings.Where(one => one.Fact.Municipality == municipality)];
        loads = run.Loads.ToDictionary(load => (load.Ticket.Owner, load.Ticket.Id));
        covered = run.Emptyings.Where(one => one.Fact.TicketId is not null).ToLookup(one => (one.Fact.TicketOwner!, one.Fact.TicketId!), one => one.Fact);
    }

    public IReadOnlyList<EmptyingResult> Emptyings { get; }

    /// <summary>The loads that the municipality has a part in, with its emptyings of each; ordered as in the run.</summary>
    public IEnumerable<(LoadResult Load, IReadOnlyList<EmptyingResult> Own)> Loads()
    {
        var own = Emptyings.Where(HasLoad).ToLookup(Key);
        return run.Loads.Where(load => own.Contains((load.Ticket.Owner, load.Ticket.Id))).Select(load => (load, (IReadOnlyList<EmptyingResult>)[.. own[(load.Ticket.Owner, load.Ticket.Id)]]));
    }

    public bool HasLoad(EmptyingResult one) => one.Fact.TicketId is not null && loads.ContainsKey(Key(one));

    /// <summary>A load that is covered by a ticket counts in the month of the weighing, so that a ticket is never torn in two.</summary>
    public string MonthOf(EmptyingResult one) => Period.MonthOf(HasLoad(one) ? loads[Key(one)].Ticket.WeighedAt : one.Fact.At).Label;

    public IReadOnlyDictionary<string, long> ByStream() =>
        Emptyings.GroupBy(one => one.Fact.Stream, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(one => one.Collected.Value), StringComparer.Ordinal);

    /// <summary>
    /// Of a sum of collected masses: a ticket that lies in it whole is as certain as its scale, of one in part the shares count besides; estimates without a ticket add up as if all their
    /// error were in common, so that a sum is never shown as more certain than it is.
    /// </summary>
    public Grams Uncertainty(IReadOnlyList<EmptyingResult> part)
    {
        var tickets = part.Where(HasLoad).GroupBy(Key).SelectMany(group => OfLoad(group.Key, [.. group]));
        var estimates = part.Where(one => !HasLoad(one)).GroupBy(one => one.Fact.Stream, StringComparer.Ordinal).Select(group => group.Sum(one => one.Fact.StandardUncertainty.Value));
        return new(Quadrature.Add([.. tickets, .. estimates]));
    }

    private IEnumerable<long> OfLoad((string, string) key, IReadOnlyList<EmptyingResult> own)
    {
        var (all, ofNet) = (covered[key].ToList(), UncertaintyBudget.Default.OfTicket());
        if (own.Count == all.Count) return [ofNet.Value];
        var shares = TicketSharing.Of(loads[key].Ticket.Net, [.. all.Select(one => (one.Estimate ?? Grams.Zero, one.StandardUncertainty))], ofNet);
        var mine = own.Select(one => one.Fact.Id).ToHashSet(StringComparer.Ordinal);
        return [ofNet.Value, .. all.Index().Where(entry => mine.Contains(entry.Item.Id)).Select(entry => shares[entry.Index].Value)];
    }

    private static (string Owner, string Id) Key(EmptyingResult one) => (one.Fact.TicketOwner!, one.Fact.TicketId!);
}

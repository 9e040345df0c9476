using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>The emptyings of one stream by midpoint, from which tickets take what they cover.</summary>
internal sealed class UncoveredMasses(IEnumerable<LocatedMass> masses)
{
    private readonly LocatedMass[] masses =
        [.. masses.OrderBy(mass => mass.Mass.Event.Midpoint).ThenBy(mass => mass.Mass.Event.Id, StringComparer.Ordinal)];

    private readonly HashSet<string> covered = new(StringComparer.Ordinal);

    public IEnumerable<LocatedMass> Left => masses.Where(mass => !covered.Contains(mass.Mass.Event.Id));

    public IReadOnlyList<LocatedMass> Take(WeighingTicket ticket, Instant after)
    {
        var taken = new List<LocatedMass>();
        for (var index = FirstAfter(after); index < masses.Length && masses[index].Mass.Event.Midpoint <= ticket.WeighedAt; index++)
        {
            var mass = masses[index];
            if (ticket.Municipalities.Count > 0 && !ticket.Municipalities.Contains(mass.Municipality, StringComparer.Ordinal)) continue;
            if (covered.Add(mass.Mass.Event.Id)) taken.Add(mass);
        }

        return taken;
    }

    private int FirstAfter(Instant instant)
    {
        var (low, high) = (0, masses.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (masses[middle].Mass.Event.Midpoint <= instant) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

namespace Telemetry.Simulators.Labelled;

/// <summary>What is really in one container at any time.</summary>
internal sealed class Course
{
    // Beyond this people leave their bags beside the container.
    private const double Overflow = 1.08;

    private readonly Deposited deposited;
    private readonly List<Cycle> cycles;
    private int cursor;

    public Course(Deposited deposited, Cycle first) => (this.deposited, cycles) = (deposited, [first]);

    public IReadOnlyList<Cycle> Cycles => cycles;

    /// <summary>Of the usable volume. Fast when asked in the order of time; right in any order.</summary>
    public double ShareAt(long at) => ShareIn(cycles[IndexAt(at)], at);

    public double GramsAt(long at)
    {
        var cycle = cycles[IndexAt(at)];
        return cycle.Grams + ((ShareIn(cycle, at) - cycle.Share) * cycle.GramsPerShare);
    }

    /// <summary>The cycle that an instant lies in; an emptying belongs to the cycle it begins.</summary>
    public int IndexAt(long at)
    {
        while (cursor > 0 && cycles[cursor].From > at) cursor--;
        while (cursor + 1 < cycles.Count && cycles[cursor + 1].From <= at) cursor++;
        return cursor;
    }

    /// <summary>When a cycle ends: the next emptying, or the end of the world.</summary>
    public long EndOf(int cycle, WorldCalendar calendar) => cycle + 1 < cycles.Count ? cycles[cycle + 1].From : calendar.End;

    public double DepositedUntil(long at) => deposited.Until(at);

    /// <summary>Appends an emptying, which must be later than those before.</summary>
    /// <param name="left">Share of the usable volume that stays behind, less than there is.</param>
    public void Empty(long at, CollectionEvents.EventKind kind, double left, double gramsPerShare)
    {
        var (share, grams) = (ShareAt(at), GramsAt(at));
        var leftGrams = grams * left / share;
        cycles.Add(new(at, kind, left, leftGrams, share - left, grams - leftGrams, deposited.Until(at), gramsPerShare));
    }

    private double ShareIn(Cycle cycle, long at) =>
        Math.Min(cycle.Share + deposited.Until(at) - cycle.DepositedBefore, Math.Max(cycle.Share, Overflow));
}

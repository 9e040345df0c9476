using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Comparisons;

/// <summary>What a figure of a comparison is about, so that runs of different packs can stand side by side.</summary>
/// <param name="Subject">Role of a booking (settlement, fee), or where an input comes from (measured:accepted).</param>
/// <param name="Dimension">municipality, organisation, producer or another that a pack books by.</param>
/// <param name="Party">Id in that dimension; ORPHAN for nobody known.</param>
public readonly record struct PartyFigure(string Subject, TableUnit Unit, string Dimension, string Party, PartySide Side) : IComparable<PartyFigure>
{
    public static bool operator <(PartyFigure left, PartyFigure right) => left.CompareTo(right) < 0;

    public static bool operator >(PartyFigure left, PartyFigure right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartyFigure left, PartyFigure right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartyFigure left, PartyFigure right) => left.CompareTo(right) >= 0;

    public int CompareTo(PartyFigure other)
    {
        var order = string.CompareOrdinal(Subject, other.Subject);
        if (order == 0) order = Unit.CompareTo(other.Unit);
        if (order == 0) order = string.CompareOrdinal(Dimension, other.Dimension);
        if (order == 0) order = Side.CompareTo(other.Side);
        return order != 0 ? order : string.CompareOrdinal(Party, other.Party);
    }
}

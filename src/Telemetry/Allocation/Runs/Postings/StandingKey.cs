using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Postings;

/// <summary>What two postings must have in common to be about the same.</summary>
internal readonly record struct StandingKey(string Role, string Line, string Debit, string Credit, TableUnit Unit) : IComparable<StandingKey>
{
    public static StandingKey Of(Posting posting) => new(posting.Role, posting.Line, posting.Debit, posting.Credit, posting.Unit);

    public int CompareTo(StandingKey other)
    {
        var order = string.CompareOrdinal(Role, other.Role);
        if (order == 0) order = string.CompareOrdinal(Line, other.Line);
        if (order == 0) order = string.CompareOrdinal(Debit, other.Debit);
        if (order == 0) order = string.CompareOrdinal(Credit, other.Credit);
        return order != 0 ? order : ((int)Unit).CompareTo((int)other.Unit);
    }
}

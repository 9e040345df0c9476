using System.Numerics;

namespace Telemetry.Allocation;

/// <summary>A claim on one more unit: the higher average comes first, equal averages by the lower id.</summary>
internal readonly record struct NextUnit(BigInteger Weight, BigInteger Divisor, string Id) : IComparable<NextUnit>
{
    public int CompareTo(NextUnit other)
    {
        var higher = (other.Weight * Divisor).CompareTo(Weight * other.Divisor);
        return higher != 0 ? higher : string.CompareOrdinal(Id, other.Id);
    }
}

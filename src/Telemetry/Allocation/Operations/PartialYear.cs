using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>An obligation for a part of a year: days over the days of the year. The days are not clamped, as the United Kingdom published it; a check of them belongs in front.</summary>
public static class PartialYear
{
    /// <summary>365 or 366.</summary>
    public static int DaysIn(int year) => DateTime.IsLeapYear(year) ? 366 : 365;

    /// <summary>1 when no days are given.</summary>
    public static Fraction Factor(BigInteger? days, int daysInYear) => days is { } some ? Fraction.Of(some, daysInYear) : Fraction.One;

    /// <summary>To three decimals, from the exact fraction and never from a displayed percentage.</summary>
    public static Fraction Tonnes(Fraction tonnes, BigInteger days, int daysInYear) => (tonnes * Factor(days, daysInYear)).Round(3);
}

using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>
/// One statement of a register: what held from a day to a day, and since when we know it. Entries are added and never changed; a later entry of the same key speaks over
/// an earlier one for the days it covers.
/// </summary>
/// <param name="Register">Which register, for example placed-on-market.</param>
/// <param name="Key">What it speaks of, unique within the register at one day, for example pro-a/plastic/2024/actual.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day, inclusive; null while no end is known.</param>
/// <param name="KnownAt">When it came in.</param>
/// <param name="Fields">By the names of the register's columns; a field that is not known is not there.</param>
/// <param name="Source">Where it comes from; not empty.</param>
/// <param name="Actor">Who handed it in.</param>
/// <param name="Withdrawn">True for an entry that takes its key out for the days it covers.</param>
public sealed record RegisterEntry(
    string Register, string Key, DateOnly ValidFrom, DateOnly? ValidTo, Instant KnownAt, IReadOnlyDictionary<string, string> Fields, string Source, string Actor, bool Withdrawn = false)
{
    /// <summary>True when it was stated for one of the days from <paramref name="first"/> to <paramref name="last"/>, inclusive.</summary>
    public bool Touches(DateOnly first, DateOnly last) => ValidFrom <= last && (ValidTo is null || first <= ValidTo);
}

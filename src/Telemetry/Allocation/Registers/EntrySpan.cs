namespace Telemetry.Allocation.Registers;

/// <summary>Days for which an entry speaks, after later entries of its key took over what they cover.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; null while no end is known.</param>
public sealed record EntrySpan(DateOnly From, DateOnly? To, RegisterEntry Entry)
{
    public DateOnly Last => To ?? DateOnly.MaxValue;

    public bool Touches(DateOnly first, DateOnly last) => From <= last && first <= Last;
}

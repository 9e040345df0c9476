namespace Telemetry.Allocation.Filing.Deadlines;

/// <summary>Something that a party has to hand in for a period, by the words of the register of deadlines.</summary>
/// <param name="Id">The duty in the register, for example <see cref="Declaration"/>.</param>
/// <param name="Party">Who owes it.</param>
public sealed record Duty(string Id, Quantities.Period Period, string Party)
{
    /// <summary>The quantities of a month or a quarter (maandopgave, kwartaalopgave).</summary>
    public const string Declaration = "declaration";

    /// <summary>The last day to object to a run of the period.</summary>
    public const string Objection = "objection";
}

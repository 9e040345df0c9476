using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Objections;

/// <summary>A register should say something else: a mass placed on the market, inhabitants, a border.</summary>
public sealed record ProposedEntry(RegisterEntry Entry) : ProposedFact
{
    /// <summary>The source names the objection before what the objector gave as source.</summary>
    public RegisterEntry ToFact(Objection objection, Instant knownAt) => Entry with { KnownAt = knownAt, Source = $"objection {objection.Id}: {Entry.Source}", Actor = objection.Actor };

    public override RunFacts AddedTo(RunFacts facts, Objection objection, Instant knownAt) => facts with { Registers = [.. facts.Registers, ToFact(objection, knownAt)] };

    internal override IEnumerable<string> Violations(RunFacts facts)
    {
        if (Entry.Register.Length == 0 || Entry.Key.Length == 0) yield return $"register '{Entry.Register}' with key '{Entry.Key}' names no entry; write both.";
        if (Entry.ValidTo < Entry.ValidFrom) yield return $"valid to '{Entry.ValidTo:yyyy-MM-dd}' lies before valid from '{Entry.ValidFrom:yyyy-MM-dd}'; exchange them or leave the end out.";
        if (Entry.Source.Length == 0) yield return "source is empty; say where the entry comes from.";
    }
}

using Telemetry.Allocation.Filing.Deadlines;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;

namespace Telemetry.Server.Reporting.Parties;

/// <summary>Takes a party's objection to a line at which it stands. A column of refusals, then the deed; only the amount of that line is held.</summary>
internal static class LineObjection
{
    public static ObjectReply Take(ObjectionLedger ledger, string party, ObjectRequest request, RunResult run, Instant now)
    {
        if (run.Lines.FirstOrDefault(line => line.Id == request.Line) is not { } line) return Refused($"line: '{request.Line}' is not in run '{run.Id}'; name a line of it.");
        var posting = run.Postings.FirstOrDefault(posting => posting.Line == line.Id);
        if (!line.At.Values.Contains(party) && posting?.Debit != party && posting?.Credit != party) return Refused($"line: '{party}' does not stand at '{line.Id}'; object to a line of your own.");
        if (RoleOf(request.Role) is not { } role) return Refused($"role: '{request.Role}' is none; write municipality, organisation, producer, collector or jointDeclarant.");
        ProposedFact proposed;
        try
        {
            proposed = HandedInFact.Of(request, run, party, now);
        }
        catch (ArgumentException wrong)
        {
            return Refused(wrong.Message);
        }

        var deadline = Deadline.Of(new(Duty.Objection, run.Request.Period, party), RegisterBook.Of(run.Known.Registers), now);
        var objection = new Objection(
            request.Id, run.Id, $"{run.Pack.Id}@{run.Pack.Version}", run.Request, line.Id, line.Unit, line.Value, posting?.Debit, posting?.Credit, party, role, request.Reason, proposed, deadline?.Day, request.Actor, now);
        var violations = ObjectionRules.Violations(objection, run).ToList();
        if (violations.Count > 0) return Refused(string.Join('\n', violations));
        return ledger.Add(objection) switch
        {
            FactOutcome.Added => new() { Id = request.Id, Outcome = Outcome.Taken, Held = line.Value },
            FactOutcome.Duplicate => new() { Id = request.Id, Outcome = Outcome.Duplicate, Held = line.Value },
            _ => Refused($"id: '{request.Id}' is another objection already; give this one an id of its own."),
        };

        ObjectReply Refused(string reason) => new() { Id = request.Id, Outcome = Outcome.Refused, Reason = reason };
    }

    private static ObjectorRole? RoleOf(string word) => word switch
    {
        "municipality" => ObjectorRole.Municipality,
        "organisation" => ObjectorRole.Organisation,
        "producer" => ObjectorRole.Producer,
        "collector" => ObjectorRole.Collector,
        "jointDeclarant" => ObjectorRole.JointDeclarant,
        _ => null,
    };
}

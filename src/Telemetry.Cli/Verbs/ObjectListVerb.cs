using System.CommandLine;
using Telemetry.Allocation.Objections;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry object list</c>: every objection with its state and deadline, and what is held for whom.</summary>
internal static class ObjectListVerb
{
    public static Command Create()
    {
        var (data, language) = (SharedOptions.Data(), RulesVerb.Language());
        var verb = new Command("list", "Objections and what they hold. Example: telemetry object list --data data --language en") { data, language };
        verb.SetAction(async (parsed, _) =>
        {
            var words = PackArgument.Language(parsed.GetRequiredValue(language));
            var objections = new ObjectionLedger(new DataFolder(parsed.GetRequiredValue(data)).OpenLedger()).All(Instant.From(TimeProvider.System.GetUtcNow()));
            var held = HeldAmount.Of(objections);
            var parties = HeldByParty.Of(held);
            await Answer.WriteAsync(
                parsed,
                new
                {
                    objections = objections.Select(one => new
                    {
                        one.Objection.Id, one.State, one.Objection.Run, one.Objection.Pack, period = one.Objection.Period.Label, one.Objection.Line, one.Objection.Unit, one.Objection.Value, one.Objection.Party,
                        one.Objection.Role, one.Objection.Reason, proposed = ObjectionText.Proposed(one.Objection.Proposed, words), one.Objection.Deadline, late = one.Objection.IsLate,
                        knownAt = one.Objection.KnownAt.ToString(), one.Objection.Actor, decidedBy = one.Decision?.Actor, decision = one.Decision?.Reason, decidedAt = one.Decision?.KnownAt.ToString(),
                    }),
                    held = held.Select(one => new { one.Run, period = one.Period.Label, one.Line, one.Unit, one.Value, one.Debit, one.Credit, one.Objections }),
                    heldByParty = parties,
                },
                string.Join('\n', [
                    .. objections.Select(one => ObjectionText.Line(one, words)), $"{held.Count} {(words == Reporting.ReportLanguage.Dutch ? "regels aangehouden" : "lines held")}",
                    .. held.Select(one => $"  {ObjectionText.Held(one, words)}"), .. parties.Select(one => $"  {ObjectionText.Held(one, words)}"),
                ]));
            return 0;
        });
        return verb;
    }
}

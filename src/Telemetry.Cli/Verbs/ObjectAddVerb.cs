using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Filing.Deadlines;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry object add</c>: objects to one line and shows at once what it would change for both sides.</summary>
internal static class ObjectAddVerb
{
    public static Command Create()
    {
        var (options, proposed) = (ContestOptions.Create(), new ProposedOptions());
        var id = new Option<string>("--id") { Description = "Unique id of the objection", Required = true };
        var line = new Option<string>("--line") { Description = "Id of the line, as table/coordinates", Required = true };
        var party = new Option<string>("--party") { Description = "Who objects", Required = true };
        var role = new Option<ObjectorRole>("--role") { Description = "In which role", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why the line is wrong", Required = true };
        var actor = new Option<string>("--actor") { Description = "Role or staff number of who hands it in, no name", Required = true };
        var run = new Option<string?>("--run") { Description = "Id of a booked run, which says its pack, period and instant; else those are needed" };
        var deadline = new Option<string?>("--deadline") { Description = "Last day to object where the register of deadlines has none, for example 2025-01-15" };
        var dry = new Option<bool>("--dry-run") { Description = "Show what it would change and keep nothing" };
        var verb = new Command("add", "Object to a line. Example: telemetry object add --data data --run RUN --id obj-1 --line LINE --party GM0001 --role municipality --reason \"...\" --actor officer-1 --ticket collector/T-1 --interfering-kg 90") { id, line, party, role, reason, actor, run, deadline, dry };
        options.AddTo(verb);
        proposed.AddTo(verb);
        verb.SetAction(async (parsed, _) =>
        {
            var (folder, words, now) = (options.Folder(parsed), options.LanguageOf(parsed), Instant.From(TimeProvider.System.GetUtcNow()));
            var booked = new RunLedger(folder.OpenLedger()).Runs().FirstOrDefault(one => one.Id == parsed.GetValue(run));
            var pack = booked is not null && parsed.GetValue(options.Pack) is null ? PackArgument.Read($"{booked.Pack}@{booked.PackVersion}") : options.PackOf(parsed);
            var request = booked?.Request ?? options.RequestOf(parsed);
            var facts = ContestOptions.FactsOf(folder, request);
            var result = RunComputation.Compute(pack, facts, request);
            var (name, who, whose) = (parsed.GetRequiredValue(line), parsed.GetRequiredValue(actor).Trim(), parsed.GetRequiredValue(party).Trim());
            var there = result.Lines.FirstOrDefault(one => one.Id == name);
            var (debit, credit) = there is null ? (null, null) : LineAccounts.Of(there, result);
            var registered = Deadline.Of(new(Duty.Objection, request.Period, whose), RegisterBook.Of(facts.Registers), now)?.Day;
            var objection = new Objection(
                parsed.GetRequiredValue(id), parsed.GetValue(run) ?? result.Id, $"{pack.Id}@{pack.Version}", request, name, there?.Unit ?? 0, there?.Value ?? 0, debit, credit, whose,
                parsed.GetRequiredValue(role), parsed.GetRequiredValue(reason).Trim(), proposed.Of(parsed, result, parsed.GetRequiredValue(id), whose, who, now), registered ?? DayOf(parsed.GetValue(deadline)), who, now);
            var violations = ObjectionRules.Violations(objection, result).ToList();
            if (violations.Count > 0) throw new ArgumentException(string.Join('\n', violations.Select(violation => $"--{violation}")));
            var effect = ObjectionEffect.Of(objection, result, facts);
            if (!parsed.GetValue(dry) && new ObjectionLedger(folder.OpenLedger()).Add(objection) == FactOutcome.Conflict)
                throw new ArgumentException($"--id: objection '{objection.Id}' says something else already; an objection is never altered, give this one an id of its own.");
            await ObjectSimulateVerb.AnswerAsync(parsed, new(objection, null), effect, words);
            return 0;
        });
        return verb;
    }

    private static DateOnly? DayOf(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ArgumentException($"--deadline: '{text}' is not a day; write for example 2025-01-15.");
}

using System.CommandLine;
using System.Text;
using Telemetry.Allocation.Filing;
using Telemetry.Allocation.Filing.Deadlines;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry file deadlines</c>: who owes what by when, and what is late; also as a calendar file for any agenda.</summary>
internal static class FileDeadlinesVerb
{
    public static Command Create()
    {
        var (data, language) = (SharedOptions.Data(), RulesVerb.Language());
        var party = new Option<string?>("--party") { Description = "Only what this one owes" };
        var calendar = new Option<string?>("--ics") { Description = "A calendar file (iCalendar) to write" };
        var verb = new Command("deadlines", "Who owes what by when. Example: telemetry file deadlines --data data --party GM0001 --ics deadlines.ics") { data, language, party, calendar };
        verb.SetAction(async (parsed, stop) =>
        {
            var (folder, now, words) = (new DataFolder(parsed.GetRequiredValue(data)), Instant.From(TimeProvider.System.GetUtcNow()), PackArgument.Language(parsed.GetRequiredValue(language)));
            var ledger = folder.OpenLedger();
            var declarations = new DeclarationLedger(ledger).All(now);
            var entries = new RegisterLedger(ledger).All(now).Where(entry => entry.Register == "deadlines").ToList();
            var parties = folder.ReadRegistry().Municipalities.Select(one => one.Code).ToList();
            var duties = declarations.Select(one => DutyOf(one.Proposal)).Concat(entries.SelectMany(entry => DutiesOf(entry, parties))).Distinct().Where(duty => parsed.GetValue(party) is not { } only || duty.Party == only);
            var done = declarations.Where(one => one.Confirmation is not null).GroupBy(one => DutyOf(one.Proposal)).ToDictionary(group => group.Key, group => group.Min(one => one.Confirmation!.KnownAt.UnixMilliseconds) is var first ? new Instant(first) : default);
            var lines = DutyLine.Of(duties, RegisterBook.Of(entries), done, now);
            if (parsed.GetValue(calendar) is { } file) await File.WriteAllTextAsync(file, DutyCalendar.Write(lines, now, words), new UTF8Encoding(false), stop);
            await Answer.WriteAsync(
                parsed,
                new
                {
                    duties = lines.Select(line => new
                    {
                        duty = line.Duty.Id, period = line.Duty.Period.Label, line.Duty.Party, day = line.Deadline?.Day, isProposal = line.Deadline?.IsProposal, source = line.Deadline?.Source, line.State, doneAt = line.DoneAt?.ToString(),
                    }),
                },
                string.Join('\n', lines.Select(line => DutyText.Line(line, words))));
            return 0;
        });
        return verb;
    }

    private static Duty DutyOf(DeclarationProposal proposal) => new(Duty.Declaration, proposal.Period, proposal.Municipality);

    /// <summary>A deadline without a party is that of every municipality.</summary>
    private static IEnumerable<Duty> DutiesOf(RegisterEntry entry, IReadOnlyList<string> municipalities)
    {
        if (entry.Withdrawn || Period.TryParse(entry.Fields.GetValueOrDefault("period") ?? "") is not { } period || entry.Fields.GetValueOrDefault("duty") is not { Length: > 0 } duty) return [];
        return entry.Fields.GetValueOrDefault("party") is { Length: > 0 } party ? [new Duty(duty, period, party)] : municipalities.Select(one => new Duty(duty, period, one));
    }
}

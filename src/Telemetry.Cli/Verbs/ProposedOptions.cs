using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Cli.Verbs;

/// <summary>The fact that an objector proposes, on the command line: of a ticket, of the judgement of its load, or of a register.</summary>
internal sealed class ProposedOptions
{
    private readonly Option<string?> ticket = new("--ticket") { Description = "OWNER/ID of the ticket that is wrong" };
    private readonly Option<string?> gross = new("--gross-kg") { Description = "What gross should have been" };
    private readonly Option<string?> tare = new("--tare-kg") { Description = "What tare should have been" };
    private readonly Option<bool> none = new("--no-ticket") { Description = "The ticket should not have been" };
    private readonly Option<string?> interfering = new("--interfering-kg") { Description = "What was interfering material; with --inspector an assessment, else a correction of the ticket" };
    private readonly Option<string?> nonPackaging = new("--non-packaging-kg") { Description = "What was no packaging; with --inspector" };
    private readonly Option<string?> inspector = new("--inspector") { Description = "Certificate number of who judged the load anew: makes it an assessment" };
    private readonly Option<bool> weighed = new("--weighed") { Description = "The assessment was weighed out, not by eye" };
    private readonly Option<string?> register = new("--register") { Description = "REGISTER/KEY of the entry that is wrong" };
    private readonly Option<string[]> fields = new("--field") { Description = "What the register should say, as column=value; may be repeated" };
    private readonly Option<string?> from = new("--valid-from") { Description = "First day of the entry; that of the period when left out" };
    private readonly Option<string?> to = new("--valid-to") { Description = "Last day of the entry; that of the period when left out" };

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[ticket, gross, tare, none, interfering, nonPackaging, inspector, weighed, register, fields, from, to]) verb.Options.Add(option);
    }

    public ProposedFact Of(ParseResult parsed, RunResult run, string id, string party, string actor, Instant now) => (parsed.GetValue(ticket), parsed.GetValue(register)) switch
    {
        ({ } name, null) => OfTicket(parsed, name, run, id, party, now),
        (null, { } name) => OfRegister(parsed, name, run, actor, now),
        _ => throw new ArgumentException("--ticket or --register: name what should be known instead, one of them."),
    };

    private ProposedFact OfTicket(ParseResult parsed, string name, RunResult run, string id, string party, Instant now)
    {
        var standing = run.Known.Tickets.Select(fact => fact.Ticket).FirstOrDefault(one => $"{one.Owner}/{one.Id}" == name)
            ?? throw new ArgumentException($"--ticket: '{name}' counts not in the run; write OWNER/ID of one of {string.Join(", ", run.Known.Tickets.Take(10).Select(fact => $"{fact.Ticket.Owner}/{fact.Ticket.Id}"))}.");
        standing = run.Loads.FirstOrDefault(load => load.Ticket.Owner == standing.Owner && load.Ticket.Id == standing.Id)?.Ticket ?? standing;
        if (parsed.GetValue(inspector) is { } certificate)
            return new ProposedAssessment(new LoadAssessment(
                party, id, standing.Owner, standing.Id, now, parsed.GetValue(weighed) ? AssessmentMethod.Weighed : AssessmentMethod.Visual, certificate, Mass(parsed, interfering), Mass(parsed, nonPackaging),
                null, null, [], now));
        return new ProposedCorrection(standing.Owner, standing.Id, parsed.GetValue(none) ? null : standing with
        {
            Gross = Mass(parsed, gross) ?? standing.Gross, Tare = Mass(parsed, tare) ?? standing.Tare, Interfering = Mass(parsed, interfering) ?? standing.Interfering,
        });
    }

    private ProposedEntry OfRegister(ParseResult parsed, string name, RunResult run, string actor, Instant now)
    {
        var (kind, key) = name.Split('/', 2) is [var left, var right] ? (left, right) : throw new ArgumentException($"--register: '{name}' is not REGISTER/KEY; write for example inhabitants/GM0001/2024.");
        var period = run.Request.Period;
        var before = RegisterBook.Of(run.Known.Registers).Over(kind, period, run.Request.KnownAt).Select(span => span.Entry).FirstOrDefault(entry => entry.Key == key);
        var said = new Dictionary<string, string>(before?.Fields ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var (column, value) in (parsed.GetValue(fields) ?? []).Select(text => ContestOptions.Pair("--field", text))) said[column] = value;
        return new(new(
            kind, key, Day(parsed, from) ?? before?.ValidFrom ?? period.FirstDay, Day(parsed, to) ?? (before is null ? period.LastDay : before.ValidTo), now, said, before?.Source ?? "stated by the objector", actor));
    }

    private static DateOnly? Day(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ArgumentException($"{option.Name}: '{text}' is not a day; write for example 2024-12-31.");

    private static Grams? Mass(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        return Fraction.TryParse(text) is { Sign: >= 0 } kilograms && (kilograms * 1_000).IsWhole && kilograms * 1_000 <= long.MaxValue
            ? new Grams((long)(kilograms * 1_000).Numerator)
            : throw new ArgumentException($"{option.Name}: '{text}' is not a mass; write kilograms with a point and at most three decimals, for example 84.5.");
    }
}

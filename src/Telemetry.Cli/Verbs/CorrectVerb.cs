using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Runs;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry correct</c>: a ticket should have said something else. The ticket stays; the correction stands in its place from now on, in runs that are made later.</summary>
internal sealed class CorrectVerb
{
    private readonly Option<string> data = SharedOptions.Data();
    private readonly Option<string> ticket = new("--ticket") { Description = "Id of the ticket", Required = true };
    private readonly Option<string?> owner = new("--owner") { Description = "The party that handed the ticket in; needed where several have a ticket of that id" };
    private readonly Option<string?> gross = new("--gross") { Description = "Kilograms of the full vehicle, for example 12340.5" };
    private readonly Option<string?> tare = new("--tare") { Description = "Kilograms of the empty vehicle" };
    private readonly Option<string?> interfering = new("--interfering") { Description = "Kilograms of interfering material" };
    private readonly Option<bool> withdraw = new("--withdraw") { Description = "The ticket should not have been" };
    private readonly Option<string> reason = new("--reason") { Description = "Why, for whoever reads the restated run", Required = true };
    private readonly Option<string> actor = new("--actor") { Description = "Role or staff number of who corrects, no name", Required = true };

    private CorrectVerb()
    {
    }

    public static Command Create() => new CorrectVerb().Verb();

    private Command Verb()
    {
        var verb = new Command("correct", "Correct a weighing ticket, with a reason. Example: telemetry correct --ticket T1 --gross 12340 --reason \"scale was not at zero\" --actor weighmaster-3 --data data")
        {
            data, ticket, owner, gross, tare, interfering, withdraw, reason, actor,
        };
        verb.SetAction((parsed, _) => RunAsync(parsed));
        return verb;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var folder = new DataFolder(parsed.GetRequiredValue(data));
        var ledger = folder.OpenLedger();
        var now = Instant.From(TimeProvider.System.GetUtcNow());
        var corrections = new CorrectionLedger(ledger);
        var fact = Find(new TicketLedger(ledger).Facts(), parsed.GetRequiredValue(ticket), parsed.GetValue(owner));
        var earlier = corrections.All().Count(one => one.TicketOwner == fact.Ticket.Owner && one.TicketId == fact.Ticket.Id);
        var standing = StandingTickets.Of([fact], corrections.All(), now) is [var one] ? one : fact.Ticket;
        WeighingTicket? said = parsed.GetValue(withdraw) ? null : standing with
        {
            Gross = Mass("--gross", parsed.GetValue(gross)) ?? standing.Gross,
            Tare = Mass("--tare", parsed.GetValue(tare)) ?? standing.Tare,
            Interfering = Mass("--interfering", parsed.GetValue(interfering)) ?? standing.Interfering,
        };
        var correction = new TicketCorrection(
            string.Create(CultureInfo.InvariantCulture, $"{fact.Ticket.Owner}-{fact.Ticket.Id}-{earlier + 1}"), fact.Ticket.Owner, fact.Ticket.Id, said, parsed.GetRequiredValue(reason).Trim(),
            parsed.GetRequiredValue(actor).Trim(), now);
        var violations = TicketCorrectionRules.Violations(correction, standing, new RegistryIndex(folder.ReadRegistry())).ToList();
        if (violations.Count > 0) throw new ArgumentException(string.Join('\n', violations.Select(violation => $"--{violation}")));
        if (corrections.Add(correction) == FactOutcome.Conflict) throw new ArgumentException($"correct: '{correction.Id}' was taken by another correction meanwhile; correct again.");
        await Answer.WriteAsync(
            parsed, new { correction.Id, owner = correction.TicketOwner, ticket = correction.TicketId, wasGrams = standing.Net.Value, isGrams = said?.Net.Value, knownAt = now.ToString() },
            $"{correction.Id}: ticket {fact.Ticket.Owner}/{fact.Ticket.Id} said {standing.Net} and {(said is null ? "counts no more" : $"should have said {said.Net}")}; runs made from now on go by it.");
        return 0;
    }

    private static TicketFact Find(IEnumerable<TicketFact> tickets, string id, string? owner)
    {
        var found = tickets.Where(fact => fact.Ticket.Id == id && (owner is null || fact.Ticket.Owner == owner)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ArgumentException($"--ticket: '{id}' is not in the ledger; 'telemetry report --json' lists the tickets."),
            _ => throw new ArgumentException($"--owner: {string.Join(", ", found.Select(fact => fact.Ticket.Owner))} each have a ticket '{id}'; name one of them."),
        };
    }

    private static Grams? Mass(string option, string? text)
    {
        if (text is null) return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mass) && mass <= 1_000_000_000 && decimal.IsInteger(mass * 1_000)
            ? new Grams((long)(mass * 1_000))
            : throw new ArgumentException($"{option}: '{text}' is not a mass; write kilograms with a point and at most three decimals, for example 12340.5.");
    }
}

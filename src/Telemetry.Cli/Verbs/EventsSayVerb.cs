using System.CommandLine;
using System.Globalization;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Events;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry events void</c> and <c>telemetry events add</c>: a person says that an emptying did not happen, or that one did.</summary>
internal sealed class EventsSayVerb
{
    private readonly Option<string> data = SharedOptions.Data();
    private readonly Option<string> container = new("--container") { Description = "The container's id in the registry", Required = true };
    private readonly Option<string> from = new("--from") { Description = "Local day (2026-03-01) or instant (2026-03-01T06:00:00Z)", Required = true };
    private readonly Option<string> to = new("--to") { Description = "Local day, which is included, or instant", Required = true };
    private readonly Option<string> reason = new("--reason") { Description = "Why, for whoever reads the report", Required = true };
    private readonly Option<string> actor = new("--actor") { Description = "Role or staff number of who says it, no name", Required = true };
    private readonly Option<string?> owner = new("--owner") { Description = "The party on whose behalf it is said; the owner of the container's device when left out" };
    private readonly Option<string?> id = new("--id") { Description = "Unique for its owner; made from what is said when left out, so that saying it twice counts once" };
    private readonly Option<string?> kilograms = new("--kilograms") { Description = "What was taken out, for example 84.5; left out where nobody knows" };

    private static readonly TimeSpan Nearby = TimeSpan.FromDays(2);

    private EventsSayVerb()
    {
    }

    public static Command Void() => new EventsSayVerb().Verb(
        StatementKind.Voided, "void", "Say that no emptying happened in an interval; every detected one that touches it counts no more.",
        "telemetry events void --data data --container c-001 --from 2026-03-02T06:00:00Z --to 2026-03-02T07:00:00Z --reason \"lid stood open\" --actor planner-7");

    public static Command Add() => new EventsSayVerb().Verb(
        StatementKind.Added, "add", "Say that an emptying happened that no sensor saw.",
        "telemetry events add --data data --container c-001 --from 2026-03-02T06:00:00Z --to 2026-03-02T07:00:00Z --kilograms 84.5 --reason \"driver's list\" --actor driver-3");

    private Command Verb(StatementKind kind, string name, string about, string example)
    {
        var verb = new Command(name, $"{about} Example: {example}") { data, container, from, to, reason, actor, owner, id };
        if (kind == StatementKind.Added) verb.Options.Add(kilograms);
        verb.SetAction((parsed, _) => RunAsync(parsed, kind));
        return verb;
    }

    private async Task<int> RunAsync(ParseResult parsed, StatementKind kind)
    {
        var folder = new DataFolder(parsed.GetRequiredValue(data));
        var registry = new RegistryIndex(folder.ReadRegistry());
        var window = QueryText.ClosedWindow("--from", parsed.GetRequiredValue(from), "--to", parsed.GetRequiredValue(to));
        var where = parsed.GetRequiredValue(container);
        var statement = new EventStatement(
            parsed.GetValue(owner) ?? OwnerOf(where, registry), parsed.GetValue(id) ?? "", where, kind, window.From, EndOf(window, parsed.GetRequiredValue(to)),
            kind == StatementKind.Added ? MassOf(parsed.GetValue(kilograms)) : null, parsed.GetRequiredValue(reason).Trim(), parsed.GetRequiredValue(actor).Trim(),
            Instant.From(TimeProvider.System.GetUtcNow()));
        if (statement.Id.Length == 0) statement = statement with { Id = StatementId.Of(statement) };
        var violations = EventStatementRules.Violations(statement, registry);
        if (violations.Count > 0) throw new ArgumentException(string.Join('\n', violations.Select(violation => $"--{violation}")));

        var queries = folder.OpenEvents(registry);
        var outcome = folder.OpenStatements().Add(statement);
        if (outcome == FactOutcome.Conflict)
            throw new ArgumentException($"--id: '{statement.Id}' of '{statement.Owner}' says something else already; a statement is never altered, give this one an id of its own.");
        var touched = queries.Events(where, new TimeWindow(statement.From, window.To)).ToList();
        if (touched.Count == 0 && kind == StatementKind.Voided) await Console.Error.WriteLineAsync(Missed(queries.Events(where, window.Widened(Nearby))));
        await Answer.WriteAsync(
            parsed,
            new { outcome, statement.Owner, statement.Id, emptyings = touched.Select(row => new { row.Id, row.State }) },
            string.Join('\n', [$"{statement.Owner}/{statement.Id}: {(outcome == FactOutcome.Added ? "kept for good" : "was said before, nothing changed")}", .. touched.Select(Line)]));
        return 0;
    }

    /// <summary>A void is kept even where nothing lies yet, for a late reading may bring it; whoever mistook the hour must hear of it all the same.</summary>
    private static string Missed(IEnumerable<StatedRow> near) =>
        string.Join('\n', ["note: no emptying lies in this interval now. Times are UTC with a Z, and local days without. Nearest within two days:", .. near.Select(Line).DefaultIfEmpty("  none")]);

    /// <summary>An interval of a statement includes its end: an instant as it is, a day up to its last millisecond.</summary>
    private static Instant EndOf(TimeWindow window, string text) => text.Contains('T', StringComparison.Ordinal) ? window.To : new Instant(window.To.UnixMilliseconds - 1);

    private static string Line(StatedRow row) => $"  {row.State}: {row.Id}, {Amsterdam.Text(row.Event.LastFull)} to {Amsterdam.Text(row.Event.FirstEmpty)}";

    private static string OwnerOf(string container, RegistryIndex registry)
    {
        var owners = registry.Devices.Values.Where(device => device.Containers.Contains(container, StringComparer.Ordinal)).Select(device => device.Owner).Distinct(StringComparer.Ordinal).ToList();
        return owners.Count == 1 ? owners[0] : throw new ArgumentException($"--owner: container '{container}' has devices of {owners.Count} owners; name the party on whose behalf this is said.");
    }

    private static Grams? MassOf(string? text)
    {
        if (text is null) return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mass) && mass <= 1_000_000 && decimal.IsInteger(mass * 1_000)
            ? new Grams((long)(mass * 1_000))
            : throw new ArgumentException($"--kilograms: '{text}' is not a mass; write kilograms with a point and at most three decimals, for example 84.5.");
    }
}

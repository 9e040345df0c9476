using System.CommandLine;
using System.Globalization;
using Telemetry.Protocol.Weighing;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary>Takes rows of a file into the ledger and answers what became of each.</summary>
internal sealed record LedgerImport(Option<string> Data, Option<string> Owner, Option<bool> DryRun)
{
    public static LedgerImport Options() => new(
        SharedOptions.Data(), new Option<string>("--owner") { Description = "The party that hands the file in", Required = true },
        new Option<bool>("--dry-run") { Description = "Say what would happen to each row and change nothing" });

    /// <param name="facts">With their rows and keys.</param>
    /// <param name="violations">What the register says against a fact.</param>
    /// <param name="take">Adds facts to the ledger, or tries to; one outcome a fact.</param>
    public static List<ImportedRow> Take<TFact>(
        IReadOnlyList<(int Row, string Key, TFact Fact)> facts, IReadOnlyList<RowError> refused, Func<TFact, IEnumerable<string>> violations,
        Func<IReadOnlyList<TFact>, IReadOnlyList<FactOutcome>> take)
    {
        var rows = refused.Select(error => new ImportedRow(error.Row, "", RowOutcome.Refused, error.Field, error.Value, error.Reason)).ToList();
        var good = new List<(int Row, string Key, TFact Fact)>();
        foreach (var fact in facts)
        {
            var wrong = violations(fact.Fact).ToList();
            if (wrong.Count == 0) good.Add(fact);
            else rows.Add(new(fact.Row, fact.Key, RowOutcome.Refused, "", fact.Key, string.Join(' ', wrong)));
        }

        var outcomes = take([.. good.Select(fact => fact.Fact)]);
        rows.AddRange(good.Select((fact, index) => outcomes[index] switch
        {
            FactOutcome.Added => new ImportedRow(fact.Row, fact.Key, RowOutcome.Accepted),
            FactOutcome.Duplicate => new ImportedRow(fact.Row, fact.Key, RowOutcome.Known),
            _ => new ImportedRow(fact.Row, fact.Key, RowOutcome.Refused, "", fact.Key, "is in the ledger with other content, which is never altered; hand the correction in under a key of its own."),
        }));
        return [.. rows.OrderBy(row => row.Row)];
    }

    /// <summary>Refused rows one by one on standard error, then the answer. Exit code 1 when a row was refused.</summary>
    public async Task<int> AnswerAsync(ParseResult parsed, IReadOnlyList<ImportedRow> rows, IReadOnlyList<RowError> notes)
    {
        var refused = rows.Where(row => row.Outcome == RowOutcome.Refused).Select(row => Line(row.Row, row.Field, row.Value, row.Reason)).ToList();
        foreach (var reason in refused) await Console.Error.WriteLineAsync($"refused: {reason}");
        foreach (var note in notes)
            await Console.Error.WriteLineAsync($"note: {Line(note.Row, note.Field, note.Value, note.Reason)}");
        var (added, known) = (Count(RowOutcome.Accepted), Count(RowOutcome.Known));
        var dry = parsed.GetValue(DryRun);
        await Answer.WriteAsync(
            parsed, new { added, known, refused, dryRun = dry, rows, notes }, $"{added} added, {known} known already, {refused.Count} refused{(dry ? " (dry run: nothing was changed)" : "")}");
        return refused.Count == 0 ? 0 : 1;

        int Count(RowOutcome outcome) => rows.Count(row => row.Outcome == outcome);
    }

    private static string Line(int row, string? field, string? value, string? reason) =>
        string.Create(CultureInfo.InvariantCulture, $"row {row}: ") + string.Join(' ', [.. new[] { field, value is { Length: > 0 } ? $"'{value}'" : null, reason }.Where(part => !string.IsNullOrEmpty(part))]);
}

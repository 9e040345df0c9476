using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Registers.Sheets;
using Telemetry.Protocol.Weighing;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;

namespace Telemetry.Server.Registers;

/// <summary>Takes the rows of a file into a register: reads them, holds them against the registers that they refer to, and adds the good ones in one transaction.</summary>
public static class RegisterIntake
{
    private const string Contradicts = "another row of this file says something else of the same days; keep one of them.";

    /// <param name="rows">The header first.</param>
    /// <exception cref="InvalidDataException">The registry is there and wrong.</exception>
    public static IntakeReport Take(DataFolder folder, RegisterDefinition register, IReadOnlyList<DelimitedRow> rows, SheetOrigin origin, IntakeMode mode)
    {
        var read = RegisterSheet.Read(register, rows, origin);
        var book = RegisterBook.Of(KnownRegisters.Of(folder, Period.MonthOf(origin.KnownAt), origin.KnownAt));
        var borders = MunicipalBorders.Of(book, origin.KnownAt);
        var outcomes = read.Refused.Select(error => new IntakeRow(error.Row, "", IntakeOutcome.Refused, error.Field, error.Value, error.Reason)).ToList();
        var good = new List<(int Row, RegisterEntry Entry)>();
        foreach (var (row, entry) in read.Accepted)
        {
            // Taking out something that refers to what is gone must stay possible.
            var wrong = entry.Withdrawn ? [] : ReferenceChecks.Violations(entry, register, book, borders, origin.KnownAt).ToList();
            if (wrong.Count == 0) good.Add((row, entry));
            else outcomes.AddRange(wrong.Select(one => new IntakeRow(row, entry.Key, IntakeOutcome.Refused, one.Column, one.Value, one.Reason)));
        }

        var ledger = folder.OpenRegisters();
        RegisterEntry[] entries = [.. good.Select(one => one.Entry)];
        var isTaken = !mode.DryRun && (!mode.AllOrNothing || (outcomes.Count == 0 && !ledger.Try(entries).Contains(FactOutcome.Conflict)));
        outcomes.AddRange(good.Zip(isTaken ? ledger.Add(entries) : ledger.Try(entries), (one, outcome) => Outcome(one.Row, one.Entry, outcome, book)));
        return new([.. outcomes.OrderBy(row => row.Row)], isTaken && outcomes.Exists(row => row.Outcome == IntakeOutcome.Added));
    }

    private static IntakeRow Outcome(int row, RegisterEntry entry, FactOutcome outcome, RegisterBook book) => outcome switch
    {
        FactOutcome.Added => new(row, entry.Key, IntakeOutcome.Added),
        FactOutcome.Duplicate => new(row, entry.Key, IntakeOutcome.Known, Reason: GoesOn(entry, book)),
        _ => new(row, entry.Key, IntakeOutcome.Refused, "", entry.Key, Contradicts),
    };

    /// <summary>Whoever writes a last day on what is known already may mean to end it, and a statement on some days says nothing of the others.</summary>
    private static string GoesOn(RegisterEntry entry, RegisterBook book) =>
        entry.ValidTo is { } last && last < DateOnly.MaxValue && !entry.Withdrawn && book.AsOf(entry.Register, entry.Key, last.AddDays(1), entry.KnownAt) is not null
            ? $"was known already and goes on after {ColumnValues.Text(last)}; to end it, "
                + $"hand in a row with {EntryColumns.Withdrawn.Name} yes and {EntryColumns.ValidFrom.Name} {ColumnValues.Text(last.AddDays(1))}."
            : "";
}

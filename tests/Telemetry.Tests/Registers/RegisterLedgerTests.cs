using Telemetry.Allocation.Registers;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;
using Xunit;

namespace Telemetry.Tests.Registers;

public sealed class RegisterLedgerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-registers-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_said_is_there_when_the_ledger_is_opened_again()
    {
        RegisterEntry[] entries = [Owner("c2", "2024-01-01", "", "b", 5), Owner("c1", "2024-01-01", "2024-03-31", "a", 3), Owner("c1", "2024-02-01", "", "a2", 7) with { Withdrawn = true }];
        Assert.All(Ledger().Add(entries), outcome => Assert.Equal(FactOutcome.Added, outcome));
        Assert.Equal([entries[1], entries[2], entries[0]], Ledger().All(), Same);
        Assert.Equal([entries[1], entries[0]], Ledger().All(new Instant(6)), Same);
        Assert.Empty(Ledger().Of("rates"));
    }

    [Fact]
    public void A_file_that_is_handed_in_again_later_adds_nothing()
    {
        RegisterEntry[] entries = [Owner("c1", "2024-01-01", "", "a", 1), Owner("c2", "2024-01-01", "2024-06-30", "b", 1)];
        Ledger().Add(entries);
        Assert.All(Ledger().Add([.. entries.Select(entry => entry with { KnownAt = new Instant(99), Source = "another" })]), outcome => Assert.Equal(FactOutcome.Duplicate, outcome));
        Assert.Equal(2, Ledger().All().Count);
    }

    [Fact]
    public void A_correction_is_added_and_what_it_corrects_stays()
    {
        Ledger().Add([Owner("c1", "2024-01-01", "", "a", 1)]);
        Assert.Equal([FactOutcome.Added], Ledger().Add([Owner("c1", "2024-07-01", "2024-12-31", "b", 2)]));
        var book = RegisterBook.Of(Ledger().All());
        Assert.Equal(["a", "b", "a"], book.History("container-ownership", "c1", new Instant(2)).Select(span => span.Entry.Fields["owner"]));
        Assert.Equal("a", book.AsOf("container-ownership", "c1", new(2024, 8, 1), new Instant(1))!.Fields["owner"]);
    }

    [Fact]
    public void Two_rows_of_one_file_that_speak_of_one_day_are_taken_once()
    {
        Assert.Equal(
            [FactOutcome.Added, FactOutcome.Conflict, FactOutcome.Duplicate],
            Ledger().Add([Owner("c1", "2024-01-01", "", "a", 1), Owner("c1", "2024-03-01", "", "b", 1), Owner("c1", "2024-03-01", "", "a", 1)]));
        Assert.Equal("a", Assert.Single(Ledger().All()).Fields["owner"]);
    }

    [Fact]
    public void A_dry_run_answers_the_same_and_changes_nothing()
    {
        RegisterEntry[] entries = [Owner("c1", "2024-01-01", "", "a", 1), Owner("c1", "2024-03-01", "", "b", 1)];
        Assert.Equal([FactOutcome.Added, FactOutcome.Conflict], Ledger().Try(entries));
        Assert.Empty(Ledger().All());
    }

    private static RegisterEntry Owner(string container, string from, string to, string owner, long known) =>
        Entries.At(new Instant(known), "container-ownership", from, to, "container", container, "owner", owner);

    private static bool Same(RegisterEntry left, RegisterEntry right) => left with { Fields = right.Fields } == right && left.Fields.SequenceEqual(right.Fields);

    private RegisterLedger Ledger() => new(LedgerFile.Open(Path.Combine(folder, "ledger.db")));
}

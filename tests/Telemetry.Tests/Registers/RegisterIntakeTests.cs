using System.Text;
using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Registers.Sheets;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Registers;
using Telemetry.Server.Spreadsheets;
using Xunit;

namespace Telemetry.Tests.Registers;

public sealed class RegisterIntakeTests : IDisposable
{
    private readonly DataFolder folder = new(Directory.CreateTempSubdirectory("telemetry-intake-").FullName);
    private int files;

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    [Fact]
    public void Good_rows_are_taken_and_a_row_that_refers_to_nothing_is_named()
    {
        Take("producers", "producer;name;valid_from;valid_to\np1;One;2020-01-01;\np2;Two;2020-01-01;2023-12-31\n");
        Take("organisations", "organisation;name;valid_from\npro-a;A;2020-01-01\n");
        var report = Take("placed-on-market", "organisation;producer;year;kind;grams\npro-a;p1;2024;actual;1\npro-a;p2;2024;actual;2\npro-x;p9;2024;actual;3\nORPHAN;;2024;actual;4\npro-a;p2;2023;actual;5\n");
        Assert.Equal((3, 0, 2, true), (report.Added, report.Known, report.Refused, report.Changed));
        Assert.Equal(
            ["row 3: producer 'p2' is not in register producers on these days; add it there first, or correct the id.",
            "row 4: organisation 'pro-x' is not in register organisations; add it there first, or correct the id.", "row 4: producer 'p9' is not in register producers; add it there first, or correct the id."],
            report.Rows.Where(row => row.Outcome == IntakeOutcome.Refused).Select(row => row.ToString()));
    }

    [Fact]
    public void A_code_that_is_not_valid_that_day_is_answered_with_its_successor()
    {
        Take("municipalities", "municipality;name;valid_from;valid_to;successor\nGM9001;Oud;1990-01-01;2020-12-31;GM9101\nGM9101;Nieuw;2021-01-01;;\n");
        var report = Take("inhabitants", "municipality;year;persons\nGM9001;2020;10\nGM9001;2021;10\nGM9101;2021;30\n");
        Assert.Equal(2, report.Added);
        Assert.Contains("Write its successor: GM9101", Assert.Single(report.Rows, row => row.Outcome == IntakeOutcome.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_or_nothing_takes_nothing_when_a_row_is_refused()
    {
        const string File = "producer;name;valid_from\np1;One;2020-01-01\np2;Two;never\n";
        var report = Take("producers", File, new(AllOrNothing: true));
        Assert.Equal((1, 1, false), (report.Added, report.Refused, report.Changed));
        Assert.Empty(folder.OpenRegisters().All());
        Assert.True(Take("producers", File).Changed);
        Assert.Single(folder.OpenRegisters().All());
    }

    [Fact]
    public void A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        const string File = "producer;name;valid_from\np1;One;2020-01-01\np1;Two;2020-06-01\n";
        var dry = Take("producers", File, new(DryRun: true));
        Assert.Equal((1, 1, false), (dry.Added, dry.Refused, dry.Changed));
        Assert.Contains("another row of this file", dry.Rows[1].Reason, StringComparison.Ordinal);
        Assert.Empty(folder.OpenRegisters().All());
    }

    [Fact]
    public void A_correction_of_half_an_interval_leaves_the_other_half()
    {
        Take("container-ownership", "container;owner;valid_from;valid_to\nc1;town;2024-01-01;2024-12-31\n");
        var before = Now();
        Take("container-ownership", "container;owner;valid_from;valid_to\nc1;rova;2024-07-01;2024-12-31\n");
        var book = RegisterBook.Of(folder.OpenRegisters().All());
        Assert.Equal(["town 2024-06-30", "rova 2024-12-31"], book.History("container-ownership", "c1", Now()).Select(span => $"{span.Entry.Fields["owner"]} {span.To:yyyy-MM-dd}"));
        Assert.Equal(["town 2024-12-31"], book.History("container-ownership", "c1", before).Select(span => $"{span.Entry.Fields["owner"]} {span.To:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_last_day_on_what_is_known_already_ends_nothing_and_the_row_says_how_to()
    {
        Take("producers", "producer;name;valid_from\np1;One;2020-01-01\n");
        var row = Assert.Single(Take("producers", "producer;name;valid_from;valid_to\np1;One;2020-01-01;2024-06-30\n").Rows);
        Assert.Equal(IntakeOutcome.Known, row.Outcome);
        Assert.Contains("goes on after 2024-06-30; to end it, hand in a row with withdrawn yes and valid_from 2024-07-01", row.Reason, StringComparison.Ordinal);
        Assert.Equal(1, Take("producers", "producer;valid_from;withdrawn;name\np1;2024-07-01;yes;\n").Added);
        var ended = Assert.Single(Take("producers", "producer;name;valid_from;valid_to\np1;One;2020-01-01;2024-06-30\n").Rows);
        Assert.Equal((IntakeOutcome.Known, ""), (ended.Outcome, ended.Reason));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_template_is_filled_in_in_either_language_and_imported_again_adds_nothing(bool dutch)
    {
        var register = RegisterDefinitions.Named("collectors");
        string[][] rows = [["rova", "Rova N.V.", dutch ? "ja" : "yes", "2024-01-01", "", "", "=register"], ["x1", "Other", "", "1-7-2024", "31-12-2024", "", ""]];
        var spreadsheet = Workbooks.Filled(RegisterWorkbook.Template(register, dutch), rows);
        var text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(RegisterCsv.Template(register, dutch)) + string.Join('\n', rows.Select(row => string.Join(';', row.Select(SheetText.Write)))));
        var taken = Take(register, SheetFile.Rows(spreadsheet));
        Assert.Equal((2, 0, 0), (taken.Added, taken.Known, taken.Refused));
        var again = Take(register, SheetFile.Rows(text));
        Assert.Equal((0, 2, 0), (again.Added, again.Known, again.Refused));
        var entry = folder.OpenRegisters().Of("collectors")[0];
        Assert.Equal(("true", "Rova N.V.", "=register", new DateOnly(2024, 1, 1)), (entry.Fields["recognised"], entry.Fields["name"], entry.Source, entry.ValidFrom));
    }

    [Fact]
    public void Every_template_can_be_read_in_both_forms_and_languages() => Assert.All(RegisterDefinitions.All, register =>
    {
        foreach (var dutch in new[] { true, false })
        {
            foreach (var file in new[] { RegisterCsv.Template(register, dutch), RegisterWorkbook.Template(register, dutch) })
            {
                var read = RegisterSheet.Read(register, SheetFile.Rows(file), new("s", "a", Entries.Known));
                Assert.Empty(read.Refused);
            }
        }
    });

    private IntakeReport Take(string register, string text, IntakeMode? mode = null) => Take(RegisterDefinitions.Named(register), RegisterCsv.Rows(Encoding.UTF8.GetBytes(text)), mode);

    private IntakeReport Take(RegisterDefinition register, IReadOnlyList<Protocol.Weighing.DelimitedRow> rows, IntakeMode? mode = null)
    {
        files++;
        return RegisterIntake.Take(folder, register, rows, new("the file", "officer", Now()), mode ?? new());
    }

    /// <summary>Each file comes in a day after the one before.</summary>
    private Instant Now() => Entries.Known + TimeSpan.FromDays(files);
}

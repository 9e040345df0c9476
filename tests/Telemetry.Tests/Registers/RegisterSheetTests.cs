using System.Text;
using CsCheck;
using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Quality;
using Telemetry.Protocol.Registers.Sheets;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Registers;

public sealed class RegisterSheetTests
{
    private static readonly SheetOrigin Origin = new("the file", "officer", Entries.Known);

    [Fact]
    public void A_row_becomes_an_entry_that_is_valid_in_its_year()
    {
        var entry = Assert.Single(Read("inhabitants", "municipality;year;persons\nGM0363;2020;872757\n").Accepted).Fact;
        Assert.Equal(("GM0363/2020", new DateOnly(2020, 1, 1), (DateOnly?)new DateOnly(2020, 12, 31), Entries.Known), (entry.Key, entry.ValidFrom, entry.ValidTo, entry.KnownAt));
        Assert.Equal(("872757", "the file", "officer"), (entry.Fields["persons"], entry.Source, entry.Actor));
    }

    [Theory]
    [InlineData("producer;name;valid_from")]
    [InlineData("Producent;Naam;Geldig vanaf")]
    [InlineData("producer,NAME,Valid From")]
    [InlineData("producer\tname\tvalid-from")]
    public void A_header_may_be_the_name_or_the_title_in_dutch_or_english(string header)
    {
        var separator = header["producer".Length..].First(c => c is ';' or ',' or '\t');
        var entry = Assert.Single(Read("producers", $"{header}\np1{separator}Company{separator}1-1-2024\n").Accepted).Fact;
        Assert.Equal(("p1", "Company", new DateOnly(2024, 1, 1), (DateOnly?)null), (entry.Key, entry.Fields["name"], entry.ValidFrom, entry.ValidTo));
    }

    [Theory]
    [InlineData("producer;name;valid_from;colour", "colour", "is no column of register producers")]
    [InlineData("producer;name;valid_from;naam", "name", "occurs twice")]
    [InlineData("producer;valid_from", "name", "is missing from the header")]
    [InlineData("producer;name;valid_from;bsn", "bsn", "personal data")]
    public void A_header_that_is_wrong_refuses_the_file(string header, string column, string reason)
    {
        var read = Read("producers", $"{header}\np1;Company;2024-01-01;x\n");
        Assert.Empty(read.Accepted);
        var error = Assert.Single(read.Refused);
        Assert.Equal((1, column), (error.Row, error.Field));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_named_with_row_column_value_and_remedy_and_good_rows_are_kept()
    {
        var read = Read("placed-on-market", """
            organisation;producer;stream;year;kind;grams;pieces
            pro-a;p1;pmd;2024;actual;1.000;
            pro-a;p1;pmd;2024;werkelijk;1000;
            pro a;p1;pmd;24;guess;-1;
            pro-a;p2;pmd;2024;actual;;
            pro-a;p3;pmd
            pro-a;p4;pmd;2024;actual;"1;
            ;p5;pmd;2024;actual;1;
            """);
        Assert.Equal([3], read.Accepted.Select(one => one.Row));
        Assert.Equal(
            ["2 grams '1.000'", "4 organisation 'pro a'", "4 year '24'", "4 kind 'guess'", "4 grams '-1'", "5 grams ''", "6  ''", "7  ''", "8 organisation ''"],
            read.Refused.Select(error => $"{error.Row} {error.Field} '{error.Value}'"));
        Assert.All(read.Refused, error => Assert.Matches("write|fill in|fill it in|quote", error.Reason));
    }

    [Theory]
    [InlineData("p1;Company;;", "valid_from", "write the first day")]
    [InlineData("p1;Company;2024-05-01;2024-04-30", "valid_to", "is before valid_from 2024-05-01")]
    [InlineData("p1;Company;soon;", "valid_from", "write 2024-12-31")]
    public void A_validity_that_is_missing_or_backwards_is_refused(string row, string column, string reason)
    {
        var error = Assert.Single(Read("producers", $"producer;name;valid_from;valid_to\n{row}\n").Refused);
        Assert.Equal(column, error.Field);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_validity_that_does_not_agree_with_the_year_is_refused() =>
        Assert.Contains("does not agree with year 2020", Assert.Single(Read("inhabitants", "municipality;year;persons;valid_from\nGM0363;2020;1;2020-02-01\n").Refused).Reason, StringComparison.Ordinal);

    [Fact]
    public void Bounds_of_a_share_stand_around_it()
    {
        const string Header = "stream;material;share;low;high;method;valid_from\n";
        Assert.Single(Read("composition", $"{Header}pmd;plastic;0,3;0,25;0,35;kso;2024-01-01\n").Accepted);
        Assert.Equal("share", Assert.Single(Read("composition", $"{Header}pmd;plastic;0.2;0.25;0.35;kso;2024-01-01\n").Refused).Field);
    }

    [Fact]
    public void A_withdrawn_row_needs_its_key_alone()
    {
        var entry = Assert.Single(Read("producers", "producer;name;valid_from;vervallen\np1;;2024-07-01;ja\n").Accepted).Fact;
        Assert.True(entry.Withdrawn);
        Assert.Equal("p1", entry.Key);
    }

    [Fact]
    public void A_text_is_read_as_it_was_whatever_a_spreadsheet_takes_for_a_formula() => Gen.String[Gen.OneOfConst('\'', '=', '+', '-', '@', 'a', '1'), 0, 8].Sample(text =>
        SheetText.Read(SheetText.Write(text)) == text && !(SheetText.Write(text) is [var first, ..] && "=+-@".Contains(first, StringComparison.Ordinal)));

    [Fact]
    public void What_is_written_is_read_back_as_the_same_entries()
    {
        var entries = Read("producers", "producer;name;valid_from;valid_to;withdrawn;source\np1;=1+1;2024-01-01;2024-12-31;;\"x; \"\"y\"\"\"\n-p2;Café;2024-01-01;;;'=z\np3;;2024-01-01;;true;\n").Accepted
            .Select(one => one.Fact).ToList();
        var register = RegisterDefinitions.Named("producers");
        var book = RegisterBook.Of(entries);
        var file = RegisterCsv.Write(register, book.Keys("producers").SelectMany(key => book.History("producers", key, Entries.Known)));
        Assert.DoesNotContain(";=", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        var again = RegisterSheet.Read(register, RegisterCsv.Rows(file), Origin with { Source = "another", Actor = "another" });
        Assert.Empty(again.Refused);
        Assert.Equal(3, again.Accepted.Count);
        Assert.Equal(entries.Select(Text).Order(StringComparer.Ordinal), again.Accepted.Select(one => Text(one.Fact)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_register_is_written_and_read_back() => Assert.All(RegisterDefinitions.All, register =>
    {
        var fields = register.Columns.ToDictionary(column => column.Name, Sample, StringComparer.Ordinal);
        var dated = register.Dated is { } column ? Period.TryParse(fields[column.Name]) : null;
        var entry = new RegisterEntry(
            register.Name, register.KeyOf(fields), dated?.FirstDay ?? new DateOnly(2024, 1, 1), dated?.LastDay, Entries.Known, new SortedDictionary<string, string>(fields, StringComparer.Ordinal), "s", "a");
        var read = RegisterSheet.Read(register, RegisterCsv.Rows(RegisterCsv.Write(register, [new(entry.ValidFrom, entry.ValidTo, entry)])), Origin);
        Assert.Empty(read.Refused);
        Assert.Equal(Text(entry), Text(Assert.Single(read.Accepted).Fact));
    });

    private static string Sample(RegisterColumn column) => column.Type switch
    {
        ColumnType.Word => column.Words[0].Id,
        ColumnType.Whole => column.Least is null ? "-12" : "12",
        ColumnType.Exact => column.Name switch { "low" => "0.1", "high" => "1/3", _ => "0.2" },
        ColumnType.Day => "2024-05-12",
        ColumnType.Year => "2024",
        ColumnType.Month => "2024-02",
        ColumnType.Period => "2024-Q1",
        ColumnType.Boolean => "true",
        ColumnType.Place => "material=glass;stream=pmd",
        ColumnType.Codes => "GM1 GM2",
        _ => "x1",
    };

    private static string Text(RegisterEntry entry) =>
        $"{entry.Key} {entry.ValidFrom:O} {entry.ValidTo:O} {entry.Withdrawn} {entry.Source} {string.Join(' ', entry.Fields.Select(field => $"{field.Key}={field.Value}"))}";

    private static FactImport<RegisterEntry> Read(string register, string text) =>
        RegisterSheet.Read(RegisterDefinitions.Named(register), RegisterCsv.Rows(Encoding.UTF8.GetBytes(text)), Origin);
}

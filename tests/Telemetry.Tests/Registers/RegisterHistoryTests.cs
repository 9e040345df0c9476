using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Registers;

/// <summary>What a register says of a key of which several things were said, one over the other.</summary>
public sealed class RegisterHistoryTests
{
    private static RegisterEntry Withdrawn(string code, string from, string successor = "") =>
        Entries.Municipality(code, from, "", successor) with { Withdrawn = true, KnownAt = Entries.Known + TimeSpan.FromDays(ColumnValues.Day(from)!.Value.Year) };

    private static MunicipalBorders Of(params RegisterEntry[] entries) => MunicipalBorders.Of(RegisterBook.Of(entries), Instant.MaxValue);

    [Fact]
    public void The_first_end_that_names_a_successor_after_a_municipality_stood_tells_it()
    {
        var borders = Of(
            Entries.Municipality("GM1", "2000-01-01", ""), Withdrawn("GM1", "2010-01-01"), Withdrawn("GM1", "2015-01-01", "GM2"), Withdrawn("GM1", "2018-01-01", "GM3"),
            Entries.Municipality("GM2", "2000-01-01", "2009-12-31", "GM3"), Withdrawn("GM2", "2012-01-01", "GM4"));

        Assert.Equal(["GM2"], borders.At("GM1", new(2024, 1, 1)).Others);
        Assert.Equal(["GM4"], borders.At("GM2", new(2024, 1, 1)).Others);
    }

    [Fact]
    public void A_cell_stays_where_it_is_when_its_successor_ended_without_one()
    {
        var borders = Of(Entries.Municipality("GM1", "2000-01-01", "2009-12-31", "GM2"), Entries.Municipality("GM2", "2010-01-01", "2012-12-31"));
        var table = Table.Of("t", TableUnit.Gram, ["municipality"], [new Cell(new("GM1"), 5)]);

        Assert.Equal(table.Cells, BorderTables.Of(table, borders, new DateOnly(2024, 1, 1)).Table.Cells);
        Assert.Equal("GM2", BorderTables.Of(table, borders, new DateOnly(2011, 1, 1)).Table.Cells[0].At[0]);
    }

    [Fact]
    public void Of_entries_that_differ_in_their_fields_alone_the_lower_by_the_first_field_speaks()
    {
        RegisterEntry Saying(string first, string second) => Entries.Of("container-ownership", "2024-01-01", "", "container", "c1", "owner", "o") with { Fields = new Dictionary<string, string> { ["b"] = second, ["a"] = first } };

        Assert.Equal("1", RegisterBook.Of([Saying("2", "1"), Saying("1", "2")]).AsOf("container-ownership", "c1", new(2024, 1, 1), Entries.Known)!.Fields["a"]);
    }

    [Fact]
    public void An_amount_stands_when_it_was_spoken_over_outside_the_period_alone()
    {
        RegisterEntry[] entries =
        [
            Entries.Of("costs", "2023-01-01", "2025-12-31", "kind", "collection", "cents", "1200") with { KnownAt = new Instant(0) },
            Entries.Of("costs", "2023-01-01", "2023-06-30", "kind", "collection", "cents", "5"), Entries.Of("costs", "2025-07-01", "2025-12-31", "kind", "collection", "cents", "7"),
        ];
        var input = new PackInput("table", "register:costs/cents", TableUnit.MinorUnit, ["kind"], "table");

        Assert.Equal(1_200, Assert.Single(RegisterTables.Of(input, entries, Period.Year(2024), Entries.Known).Cells).Value);
        Assert.Throws<InvalidDataException>(() => RegisterTables.Of(input, entries, Period.Year(2025), Entries.Known));
    }

    [Fact]
    public void An_entry_whose_year_cannot_be_read_counts_in_no_year()
    {
        var entry = Entries.Placed("a", "p", 2024, "actual", 20) with { Fields = new Dictionary<string, string> { ["organisation"] = "a", ["year"] = "sometime", ["kind"] = "actual", ["grams"] = "1" } };

        Assert.Empty(RegisterTables.Of(new("table", "register:placed-on-market/grams", TableUnit.Gram, ["organisation"], "table"), [entry], Period.Year(2024), Entries.Known).Cells);
    }

    [Fact]
    public void A_registry_says_what_it_knows_of_its_year_and_leaves_out_what_it_does_not()
    {
        var registry = new Registry("a region", true, [], [new("GM1", "One", "", 3, 10)], [], [], [], new(30, 5_000, 6));
        var entries = RegistryEntries.Of(registry, Period.Quarter(2024, 2)).ToDictionary(entry => entry.Register);

        Assert.Equal(["municipality", "name"], entries["municipalities"].Fields.Keys);
        Assert.Equal((new DateOnly(1900, 1, 1), null), (entries["municipalities"].ValidFrom, entries["municipalities"].ValidTo));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), (entries["inhabitants"].ValidFrom, entries["inhabitants"].ValidTo!.Value));
    }

    [Fact]
    public void Limits_of_a_rising_row_may_be_equal_and_left_out_and_not_fall()
    {
        var register = RegisterDefinitions.All.First(one => one.Rising.Count > 1);
        var (first, second) = (register.Rising[0], register.Rising[1]);
        string[] Refused(string? lower, string? upper)
        {
            var texts = new Dictionary<string, string>();
            foreach (var column in register.Columns.Where(column => column.Required)) texts[column.Name] = Sample(column);
            if (lower is not null) texts[first] = lower;
            if (upper is not null) texts[second] = upper;
            return [.. EntryFields.Read(register, texts, withdrawn: false).Refused.Select(refusal => $"{refusal.Column} {refusal.Reason}").Where(text => text.Contains("write them in the order", StringComparison.Ordinal))];
        }

        Assert.Empty(Refused("0.2", "0.2"));
        Assert.Empty(Refused(null, "0.1"));
        Assert.Equal([$"{second} is below {first} 0.3; write them in the order {string.Join(", ", register.Rising)}."], Refused("0.3", "0.2").Take(1));
    }

    private static string Sample(RegisterColumn column) => column.Type switch
    {
        ColumnType.Exact => "0.9",
        ColumnType.Whole => "9",
        ColumnType.Day => "2024-01-01",
        ColumnType.Year => "2024",
        ColumnType.Month => "2024-01",
        ColumnType.Period => "2024",
        ColumnType.Word => column.Words[0].Id,
        ColumnType.Boolean => "true",
        ColumnType.Place => "material=glass",
        _ => "a",
    };
}

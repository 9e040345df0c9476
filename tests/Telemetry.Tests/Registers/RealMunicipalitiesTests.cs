using System.Globalization;
using System.Text;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Tables;
using Telemetry.Protocol.Registers.Sheets;
using Telemetry.Protocol.Weighing;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Registers;
using Telemetry.Tests.Simulators;
using Xunit;

namespace Telemetry.Tests.Registers;

/// <summary>The inhabitants of all Dutch municipalities on 1 January 2020 (source: CBS, CC BY 4.0), with the mergers of 1 January 2021 in the north.</summary>
public sealed class RealMunicipalitiesTests : IDisposable
{
    private const long Inhabitants = 17_407_585;

    // The data set has names and no codes: a code of the test's own is given to each, in the order of the file.
    private static readonly string[] Merged = ["Appingedam", "Delfzijl", "Loppersum"];

    private readonly DataFolder folder = new(Directory.CreateTempSubdirectory("telemetry-municipalities-").FullName);

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    [Fact]
    public void All_municipalities_are_imported_and_no_inhabitant_is_lost_when_three_become_one()
    {
        var file = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(SharedData.FolderOrSkip("nl_municipalities_2020"), "municipalities_2020.csv")));
        var rows = DelimitedText.Read(file, ',').Skip(1).Select((row, index) => (Code: $"GM{9000 + index}", Name: row.Fields[0], Persons: row.Fields[1], Province: row.Fields[2])).ToList();
        var municipalities = Take("municipalities", ["municipality", "name", "province", "valid_from", "valid_to", "successor"],
            [.. rows.Select(row => Merged.Contains(row.Name) ? new[] { row.Code, row.Name, row.Province, "1900-01-01", "2020-12-31", "GM1979" } : [row.Code, row.Name, row.Province, "1900-01-01", "", ""]),
            ["GM1979", "Eemsdelta", "Groningen", "2021-01-01", "", ""]]);
        Assert.Equal((356, 0), (municipalities.Added, municipalities.Refused));
        var inhabitants = Take("inhabitants", ["gemeente", "jaar", "personen"], [.. rows.Select(row => new[] { row.Code, "2020", row.Persons })]);
        Assert.Equal((355, 0), (inhabitants.Added, inhabitants.Refused));

        var book = RegisterBook.Of(folder.OpenRegisters().All());
        var table = RegisterTables.Of(new("persons", "register:inhabitants/persons", TableUnit.Person, ["municipality"], "inhabitants"), book, Period.Year(2020), Entries.Known);
        Assert.Equal((355, Inhabitants), (table.Cells.Count, table.Total));
        var (restated, wrong) = BorderTables.Of(table, MunicipalBorders.Of(book, Entries.Known), new DateOnly(2021, 1, 1));
        Assert.Empty(wrong);
        Assert.Equal((353, Inhabitants), (restated.Cells.Count, restated.Total));
        Assert.Equal(
            rows.Where(row => Merged.Contains(row.Name)).Sum(row => long.Parse(row.Persons, CultureInfo.InvariantCulture)), restated.Cells.Single(cell => cell.At[0] == "GM1979").Value);
        Assert.Equal(353, book.AsOf("municipalities", new(2021, 1, 1), Entries.Known).Count);
    }

    private IntakeReport Take(string register, string[] header, string[][] rows) => RegisterIntake.Take(
        folder, RegisterDefinitions.Named(register), [new(1, header, false), .. rows.Select((row, index) => new DelimitedRow(index + 2, row, false))], new("CBS, CC BY 4.0", "test", Entries.Known), new());
}

using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Telemetry.Server.Spreadsheets;
using Xunit;

namespace Telemetry.Tests.Registers;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Cells_are_read_as_they_were_typed()
    {
        var file = Workbooks.Of(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="3"><c r="A3"><v>0.28999999999999998</v></c><c r="C3" t="b"><v>1</v></c></row>
            <row r="4"><c r="A4" s="1"><v>45657</v></c><c r="B4" s="2"><v>45657.5</v></c><c r="C4" s="3"><v>45657</v></c></row>
            <row r="5"><c><v>1.5E-3</v></c><c><v>1E15</v></c><c><v>12345678901234567</v></c></row>
            <row r="6"><c r="A6"><f>1+1</f><v>2</v></c><c r="B6" t="str"><f>A1</f><v>x</v></c><c r="C6" t="e"><v>#N/A</v></c></row>
            <row r="7"><c r="A7"/></row>
            """,
            """<si><t>a</t></si><si><r><t>c</t></r><r><t>d</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></si>""");
        Assert.Equal(
            ["1: a|b|cd", "3: 0.29||true", "4: 2024-12-31|2024-12-31 12:00:00|45657", "5: 0.0015|1000000000000000|12345678901234567", "6: =1+1|=A1|#N/A"],
            XlsxReader.Read(file).Select(row => $"{row.Line}: {string.Join('|', row.Fields)}"));
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("261.07", "261.07")]
    [InlineData("261.06999999999999", "261.07")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("-1.2E+3", "-1200")]
    [InlineData("1000000", "1000000")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("1.2344999999999999E-5", "0.000012345")]
    public void A_number_is_what_was_typed_and_not_what_its_binary_form_is_written_as(string value, string text) =>
        Assert.Equal(text, XlsxReader.Read(Workbooks.Of($"""<row><c><v>{value}</v></c></row>"""))[0].Fields[0]);

    [Theory]
    [InlineData("1", false, "1900-01-01")]
    [InlineData("59", false, "1900-02-28")]
    [InlineData("61", false, "1900-03-01")]
    [InlineData("44196", true, "2025-01-01")]
    public void A_day_goes_by_the_calendar_of_its_workbook(string serial, bool from1904, string day) =>
        Assert.Equal(day, XlsxReader.Read(Workbooks.Of($"""<row><c s="1"><v>{serial}</v></c></row>""", from1904: from1904))[0].Fields[0]);

    [Fact]
    public void A_file_that_is_no_spreadsheet_is_refused_with_what_to_do()
    {
        foreach (var file in new[] { [], Encoding.UTF8.GetBytes("a;b\n"), "PK is not a package"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0, 0, 0], Workbooks.Of("<row><c></row>") })
            Assert.Matches("save|Save", Assert.Throws<InvalidDataException>(() => XlsxReader.Read(file)).Message);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_very_much_is_refused_before_it_fills_the_memory()
    {
        var bomb = Workbooks.WithPart(Workbooks.Of("<row/>"), "sheet1.xml", stream =>
        {
            stream.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"str\"><v>"u8);
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)'a');
            for (var i = 0; i < 300; i++) stream.Write(block);
        });
        Assert.InRange(bomb.Length, 0, 8 << 20);
        var before = GC.GetTotalAllocatedBytes();
        Assert.Contains("larger than", Assert.Throws<InvalidDataException>(() => XlsxReader.Read(bomb, new XlsxLimits(PartCharacters: 1_000_000))).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100 << 20);
    }

    [Fact]
    public void A_sheet_with_more_rows_or_columns_than_are_read_is_refused()
    {
        Assert.Contains("beyond row 2", Assert.Throws<InvalidDataException>(() => XlsxReader.Read(Workbooks.Of("""<row r="3"><c><v>1</v></c></row>"""), new XlsxLimits(Rows: 2))).Message, StringComparison.Ordinal);
        Assert.Contains("more than 200 columns", Assert.Throws<InvalidDataException>(() => XlsxReader.Read(Workbooks.Of("""<row><c r="ZZZ1"><v>1</v></c></row>"""))).Message, StringComparison.Ordinal);
        Assert.Contains("bytes", Assert.Throws<InvalidDataException>(() => XlsxReader.Read(Workbooks.Of(""), new XlsxLimits(FileBytes: 10))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Macros_and_links_to_other_files_are_refused()
    {
        Assert.Contains("macros", Assert.Throws<InvalidDataException>(() => XlsxReader.Read(Changed(document => document.ChangeDocumentType(SpreadsheetDocumentType.MacroEnabledWorkbook)))).Message, StringComparison.Ordinal);
        Assert.Contains("links to other files", Assert.Throws<InvalidDataException>(() => XlsxReader.Read(Changed(document =>
            document.WorkbookPart!.AddNewPart<ExternalWorkbookPart>().ExternalLink = new ExternalLink()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_that_would_be_fetched_is_refused()
    {
        var file = Workbooks.WithPart(Workbooks.Of("<row/>"), "sheet1.xml", stream => stream.Write(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"u8));
        Assert.Throws<InvalidDataException>(() => XlsxReader.Read(file));
    }

    private static byte[] Changed(Action<SpreadsheetDocument> change)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Workbooks.Of("""<row><c><v>1</v></c></row>"""));
        using (var document = SpreadsheetDocument.Open(buffer, true)) change(document);
        return buffer.ToArray();
    }
}

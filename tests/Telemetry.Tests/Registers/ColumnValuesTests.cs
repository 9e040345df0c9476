using CsCheck;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Registers;

public sealed class ColumnValuesTests
{
    [Theory]
    [InlineData(ColumnType.Whole, "007", "7")]
    [InlineData(ColumnType.Whole, "-5", "-5")]
    [InlineData(ColumnType.Exact, "0,250", "0.25")]
    [InlineData(ColumnType.Exact, "34/240", "17/120")]
    [InlineData(ColumnType.Day, "31-12-2024", "2024-12-31")]
    [InlineData(ColumnType.Day, "1-2-2024", "2024-02-01")]
    [InlineData(ColumnType.Month, "2024-02", "2024-02")]
    [InlineData(ColumnType.Period, "2024-Q4", "2024-Q4")]
    [InlineData(ColumnType.Boolean, "Ja", "true")]
    [InlineData(ColumnType.Boolean, "onwaar", "false")]
    [InlineData(ColumnType.Codes, "GM2,GM1 GM2", "GM1 GM2")]
    [InlineData(ColumnType.Place, "stream=pmd; material=glass", "material=glass;stream=pmd")]
    [InlineData(ColumnType.Text, "=SUM(A1)", "=SUM(A1)")]
    public void The_same_value_is_kept_as_the_same_text(ColumnType type, string text, string kept) => Assert.Equal(kept, ColumnValues.Read(Column(type), text).Value);

    [Theory]
    [InlineData(ColumnType.Whole, "1.000")]
    [InlineData(ColumnType.Whole, "1,5")]
    [InlineData(ColumnType.Whole, "=1+1")]
    [InlineData(ColumnType.Whole, "9223372036854775808")]
    [InlineData(ColumnType.Exact, "1.234,5")]
    [InlineData(ColumnType.Exact, "15 %")]
    [InlineData(ColumnType.Exact, "1/0")]
    [InlineData(ColumnType.Exact, "1E3")]
    [InlineData(ColumnType.Day, "12/31/2024")]
    [InlineData(ColumnType.Day, "2024-02-30")]
    [InlineData(ColumnType.Year, "24")]
    [InlineData(ColumnType.Month, "2024-13")]
    [InlineData(ColumnType.Month, "2024-Q1")]
    [InlineData(ColumnType.Code, "a/b")]
    [InlineData(ColumnType.Place, "glass")]
    [InlineData(ColumnType.Place, "a=1;a=2")]
    [InlineData(ColumnType.Text, "two\nlines")]
    public void What_cannot_be_read_in_one_way_is_refused_with_what_to_write(ColumnType type, string text)
    {
        var reading = ColumnValues.Read(Column(type), text);
        Assert.Null(reading.Value);
        Assert.Matches("write|shorten", reading.Reason);
    }

    [Fact]
    public void A_number_beyond_its_bounds_is_refused_and_one_on_them_is_not()
    {
        var share = Column(ColumnType.Exact) with { Least = Fraction.Zero, Most = Fraction.One };
        Assert.Equal(["0", "1", null, null], new[] { "0", "1", "1.0000001", "-0.0000001" }.Select(text => ColumnValues.Read(share, text).Value));
    }

    [Fact]
    public void What_is_kept_is_read_as_itself() => Gen.Select(Gen.Long, Gen.Long[1, 1_000_000]).Sample((numerator, denominator) =>
    {
        var text = Fraction.Of(numerator, denominator).ToString();
        return ColumnValues.Read(Column(ColumnType.Exact), text).Value == text && ColumnValues.Read(Column(ColumnType.Whole), $"{numerator}").Value == $"{numerator}";
    });

    [Fact]
    public void A_word_may_be_written_in_either_language()
    {
        var kind = RegisterDefinitions.Named("placed-on-market").Column("kind")!;
        Assert.Equal(["planned", "planned", "planned"], new[] { "planned", "Gepland", "PLANNED" }.Select(text => ColumnValues.Read(kind, text).Value));
        Assert.Contains("planned, actual, revised", ColumnValues.Read(kind, "guessed").Reason, StringComparison.Ordinal);
    }

    private static RegisterColumn Column(ColumnType type) => new("column", "column", type);
}

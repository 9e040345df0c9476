using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Monitoring;

public sealed class QueryTextTests
{
    [Fact]
    public void A_local_day_is_bounded_by_its_midnights_and_the_last_day_belongs_to_the_window()
    {
        Assert.Equal(
            new TimeWindow(Instant.FromUtc(2026, 3, 28, 23), Instant.FromUtc(2026, 3, 29, 22)), QueryText.Window("from", "2026-03-29", "to", "2026-03-29"));
        Assert.Equal(
            new TimeWindow(Instant.FromUtc(2026, 3, 29, 1), Instant.FromUtc(2026, 3, 29, 2)), QueryText.Window("from", "2026-03-29T01:00Z", "to", "2026-03-29T02:00:00.000Z"));
        Assert.Equal(TimeWindow.All, QueryText.Window("from", null, "to", null));
    }

    [Theory]
    [InlineData("gisteren")]
    [InlineData("2026-02-30")]
    [InlineData("29-03-2026")]
    [InlineData("2026-03-29T01:00:00")]
    [InlineData("2026-03-29T01:00:00+02:00")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("")]
    public void Anything_else_is_refused_with_the_field_the_value_and_the_remedy(string text)
    {
        var refused = Assert.Throws<RefusedQueryException>(() => QueryText.Window("from", text, "to", null));
        Assert.Equal(("from", text), (refused.Field, refused.Value));
        Assert.Contains("2026-03-29T01:00:00Z", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_that_holds_nothing_is_refused() =>
        Assert.Equal("to", Assert.Throws<RefusedQueryException>(() => QueryText.Window("from", "2026-03-02", "to", "2026-03-01")).Field);

    [Fact]
    public void What_is_missing_needs_both_bounds()
    {
        Assert.Equal("from", Assert.Throws<RefusedQueryException>(() => QueryText.ClosedWindow("from", null, "to", "2026-03-01")).Field);
        Assert.Equal("to", Assert.Throws<RefusedQueryException>(() => QueryText.ClosedWindow("from", "2026-03-01", "to", null)).Field);
    }

    [Theory]
    [InlineData("90s", 90)]
    [InlineData("15m", 900)]
    [InlineData("24h", 86_400)]
    public void An_interval_is_a_number_and_a_unit(string text, int seconds)
    {
        var interval = TimeSpan.FromSeconds(seconds);
        Assert.Equal(new Cadence(interval, interval / 2), QueryText.Cadence("interval", text, "tolerance", null, null));
        Assert.Equal(new Cadence(interval, interval / 2), QueryText.Cadence("interval", null, "tolerance", null, seconds));
    }

    [Theory]
    [InlineData("0s")]
    [InlineData("25h")]
    [InlineData("15")]
    [InlineData("-5m")]
    [InlineData("1.5h")]
    [InlineData("2147483648s")]
    [InlineData("m")]
    public void Any_other_interval_is_refused(string text) =>
        Assert.Equal("interval", Assert.Throws<RefusedQueryException>(() => QueryText.Cadence("interval", text, "tolerance", null, 60)).Field);

    [Fact]
    public void Without_an_interval_here_or_in_the_registry_nothing_is_guessed() =>
        Assert.Contains("readingIntervalSeconds", Assert.Throws<RefusedQueryException>(() => QueryText.Cadence("interval", null, "tolerance", null, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_quantity_has_a_word_that_reads_back()
    {
        foreach (var quantity in Enum.GetValues<Quantity>().Where(quantity => quantity != Quantity.Unspecified))
            Assert.Equal(quantity, QueryText.Quantity("quantity", QuantityNames.Of(quantity)));
        Assert.Contains("fillLevel, contentMass", Assert.Throws<RefusedQueryException>(() => QueryText.Quantity("quantity", "Unspecified")).Remedy, StringComparison.Ordinal);
    }
}

using System.Text;
using Telemetry.Protocol.Weighing;
using Telemetry.Quantities;
using Telemetry.Simulators.World;
using Xunit;

namespace Telemetry.Tests.Simulators;

public sealed class TicketCsvTests
{
    private const string Header = "ticket_id;vehicle;stream;municipalities;weighed_at;gross_kg;tare_kg;interfering_kg";
    private const string Row = "T1;V1;pmd;GM9901 GM9902;2024-10-07T09:30:00+02:00;15240;14240;90";

    [Fact]
    public void The_tickets_of_a_region_survive_writing_and_reading()
    {
        var tickets = SyntheticRegion.Build(3).Tickets;
        var read = TicketCsv.Read(TicketCsv.Write(tickets), tickets[0].Owner);
        Assert.Empty(read.Refused);
        Assert.Equal(TicketCsv.Write(tickets), TicketCsv.Write(read.Accepted));
        Assert.Equal(tickets.Select(ticket => ticket.Net), read.Accepted.Select(ticket => ticket.Net));
    }

    [Fact]
    public void A_byte_order_mark_a_decimal_comma_and_another_order_of_columns_are_read()
    {
        var read = Read("\uFEFFGross_KG;TARE_kg;interfering_kg;Ticket_ID;vehicle;stream;municipalities;weighed_at\r\n15240,5;\"14240,125\";;T1;V1;pmd;GM9901|GM9902;2024-10-07 09:30\r\n");
        Assert.Empty(read.Refused);
        var ticket = Assert.Single(read.Accepted);
        Assert.Equal(new Grams(1_000_375), ticket.Net);
        Assert.Null(ticket.Interfering);
        Assert.Equal(["GM9901", "GM9902"], ticket.Municipalities);
        Assert.Equal(Instant.FromUtc(2024, 10, 7, 7, 30), ticket.WeighedAt);
        Assert.Equal("collector", ticket.Owner);
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Commas_and_tabs_separate_too(char separator) =>
        Assert.Single(Read($"{Header}\n{Row}\n".Replace(';', separator)).Accepted);

    [Fact]
    public void In_a_comma_separated_file_a_quoted_mass_may_have_a_decimal_comma() =>
        Assert.Equal(new Grams(15_240_500), Assert.Single(Read($"{Header}\n{Row}\n".Replace(';', ',').Replace("15240", "\"15240,5\"", StringComparison.Ordinal)).Accepted).Gross);

    [Theory]
    [InlineData("15240;14240", "-15240;14240", "gross_kg", "negative")]
    [InlineData("15240;14240", "14240;15240", "gross_kg", "exchanged")]
    [InlineData("15240;14240", "15240.0001;14240", "gross_kg", "three decimals")]
    [InlineData("15240;14240", "15.240,5;14240", "gross_kg", "thousands")]
    [InlineData("15240;14240", "99999999999999999999;14240", "gross_kg", "too large")]
    [InlineData(";90", ";1000.001", "interfering_kg", "more than the net")]
    [InlineData("GM9902", "GM99020", "municipalities", "GM and four digits")]
    [InlineData("T1;", "T/1;", "ticket_id", "not usable")]
    [InlineData("2024-10-07T09:30:00+02:00", "07-10-2024 09:30", "weighed_at", "not a time")]
    [InlineData("2024-10-07T09:30:00+02:00", "2024-10-27T02:30", "weighed_at", "twice")]
    [InlineData("2024-10-07T09:30:00+02:00", "2024-03-31 02:30", "weighed_at", "skips")]
    [InlineData("T1;", "\"T1;", "", "quote")]
    [InlineData("pmd;", "pmd;extra;", "", "9 fields")]
    public void A_wrong_row_is_refused_with_its_reason_and_the_next_is_read(string right, string wrong, string field, string reason)
    {
        var read = Read($"{Header}\n{Row.Replace(right, wrong, StringComparison.Ordinal)}\n{Row.Replace("T1", "T2", StringComparison.Ordinal)}\n");
        var error = Assert.Single(read.Refused);
        Assert.Equal((2, field), (error.Row, error.Field));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
        Assert.Equal("T2", Assert.Single(read.Accepted).Id);
    }

    [Fact]
    public void The_doubled_hour_is_read_when_the_offset_is_given() =>
        Assert.Equal(Instant.FromUtc(2024, 10, 27, 1, 30), Assert.Single(Read($"{Header}\n{Row.Replace("2024-10-07T09:30:00+02:00", "2024-10-27T02:30+01:00", StringComparison.Ordinal)}\n").Accepted).WeighedAt);

    [Theory]
    [InlineData("BSN")]
    [InlineData("subject_id")]
    [InlineData("SubjectNaam")]
    [InlineData("OBJECTADRES")]
    [InlineData("sleutelnummer")]
    public void A_file_with_a_personal_column_is_refused_whole_and_its_values_are_not_repeated(string column)
    {
        var read = Read($"{Header};{column}\n{Row};123456782\n");
        Assert.Empty(read.Accepted);
        var error = Assert.Single(read.Refused);
        Assert.Equal(column, error.Field);
        Assert.DoesNotContain("123456782", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_one_error()
    {
        var read = Read("ticket_id;vehicle;stream;municipalities;weighed_at;gross_kg\nT1;V1;pmd;;2024-10-07T09:30Z;1\nT2;V1;pmd;;2024-10-07T09:30Z;1\n");
        Assert.Empty(read.Accepted);
        Assert.Equal("tare_kg interfering_kg", Assert.Single(read.Refused).Field);
    }

    [Fact]
    public void A_repeated_ticket_is_counted_once_and_one_with_other_content_is_refused()
    {
        var read = Read($"{Header}\n{Row}\n{Row}\n{Row.Replace("15240", "15260", StringComparison.Ordinal)}\n");
        Assert.Equal(new Grams(15_240_000), Assert.Single(read.Accepted).Gross);
        Assert.Collection(
            read.Refused,
            error => Assert.Contains("duplicate of row 2", error.Reason, StringComparison.Ordinal),
            error => Assert.Contains("other content", error.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_file_is_an_error() => Assert.Single(Read("").Refused);

    private static TicketImport Read(string text) => TicketCsv.Read(Encoding.UTF8.GetBytes(text), "collector");
}

using System.Text;
using CsCheck;
using Telemetry.Containers;
using Telemetry.Protocol.Weighing;
using Telemetry.Protocol.Weighing.Stops;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Simulators;

public sealed class StopCsvTests
{
    private const string Header =
        "weging_id;weging_weegsysteem_id;weging_weegsysteem_omschrijving;weging_volgnummer;weging_tijdstip_weging;weging_fractie_code;weging_fractie_omschrijving;"
        + "weging_eerste_weging;weging_tweede_weging;weging_netto_gewicht;weging_geometrie;weging_wgs84_lon;weging_wgs84_lat;bag_adres_openbareruimte_naam";

    private const string Row = "1;77;Wagen 77;1001;2026-06-01 09:30:00;8;PMD;1130;700;430;POINT (120700.723 487525.501);4.883526;52.374533;Westermarkt";

    [Fact]
    public void A_row_in_amsterdams_form_is_read_and_its_address_is_not()
    {
        var read = Read($"{Header}\n{Row}\n");
        Assert.Empty(read.Refused);
        var stop = Assert.Single(read.Accepted);
        Assert.Equal(("77", 1001L, "pmd", new Grams(430_000)), (stop.Vehicle, stop.Sequence, stop.Stream, stop.Net));
        Assert.Equal(Instant.FromUtc(2026, 6, 1, 7, 30), stop.WeighedAt);
        Assert.Equal(new Position(52_374_533, 4_883_526), stop.Position);
        Assert.DoesNotContain("Westermarkt", stop.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_dutch_grid_lands_on_the_westertoren()
    {
        // The worked example of Schreutelkamp and Strang van Hees: 52.37453253, 4.88352559.
        var position = Assert.Single(Read($"{Header}\n{Row.Replace(";4.883526;52.374533;", ";;;", StringComparison.Ordinal)}\n").Accepted).Position!;
        Assert.InRange(position.LatitudeMicrodegrees, 52_374_530, 52_374_536);
        Assert.InRange(position.LongitudeMicrodegrees, 4_883_522, 4_883_530);
    }

    [Fact]
    public void A_point_in_degrees_has_its_longitude_first_and_a_truck_may_not_know_its_place()
    {
        Assert.Equal(new Position(52_374_533, 4_883_526), Assert.Single(Read($"{Header}\n{Row.Replace("POINT (120700.723 487525.501);4.883526;52.374533;", "POINT(4.883526 52.374533);;;", StringComparison.Ordinal)}\n").Accepted).Position);
        Assert.Null(Assert.Single(Read($"{Header}\n{Row.Replace("POINT (120700.723 487525.501);4.883526;52.374533;", ";;;", StringComparison.Ordinal)}\n").Accepted).Position);
    }

    [Fact]
    public void The_hour_that_occurs_twice_is_ordered_by_the_sequence_number_and_noted()
    {
        var rows = new[] { "1004;2026-10-25 02:10:00", "1001;2026-10-25 01:50:00", "1003;2026-10-25 02:55:00", "1002;2026-10-25 02:20:00", "1005;2026-10-25 03:05:00" }
            .Select(row => Row.Replace("1001;2026-06-01 09:30:00", row, StringComparison.Ordinal));
        var read = Read($"{Header}\n{string.Join('\n', rows)}\n");
        Assert.Empty(read.Refused);
        Assert.Equal(
            [Instant.FromUtc(2026, 10, 24, 23, 50), Instant.FromUtc(2026, 10, 25, 0, 20), Instant.FromUtc(2026, 10, 25, 0, 55), Instant.FromUtc(2026, 10, 25, 1, 10), Instant.FromUtc(2026, 10, 25, 2, 5)],
            read.Accepted.OrderBy(stop => stop.Sequence).Select(stop => stop.WeighedAt));
        Assert.Equal([2, 4, 5], read.Notes.Select(note => note.Row).Order());
    }

    [Theory]
    [InlineData(";8;PMD;", ";-99;onbekend;", "weging_fractie_code", "not a fraction")]
    [InlineData(";8;PMD;", ";;Overig;", "weging_fractie_omschrijving", "no fraction")]
    [InlineData(";8;PMD;", ";8;Glas;", "weging_fractie_code", "another fraction")]
    [InlineData(";430;", ";436;", "weging_netto_gewicht", "scale step")]
    [InlineData("1130;700", "700;1130", "weging_eerste_weging", "less than")]
    [InlineData("1001", "-1", "weging_volgnummer", "sequence number")]
    [InlineData("2026-06-01 09:30:00", "2026-03-29 02:30:00", "weging_tijdstip_weging", "skips")]
    [InlineData("2026-06-01 09:30:00", "01-06-2026 09:30", "weging_tijdstip_weging", "not a time")]
    [InlineData(";4.883526;", ";488.3526;", "weging_wgs84_lon", "longitude")]
    [InlineData("POINT (120700.723 487525.501);4.883526;52.374533;", "POINT (1207 48);;;", "weging_geometrie", "neither")]
    [InlineData("POINT (120700.723 487525.501);4.883526;52.374533;", "LINE (1 2);;;", "weging_geometrie", "not a point")]
    [InlineData("77;", "7/7;", "weging_weegsysteem_id", "not usable")]
    [InlineData("Westermarkt", "Westermarkt;1", "", "15 fields")]
    public void A_wrong_row_is_refused_with_its_reason_and_the_next_is_read(string right, string wrong, string field, string reason)
    {
        var read = Read($"{Header}\n{Row.Replace(right, wrong, StringComparison.Ordinal)}\n{Row.Replace("1001", "1002", StringComparison.Ordinal)}\n");
        var error = Assert.Single(read.Refused);
        Assert.Equal((2, field), (error.Row, error.Field));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
        Assert.Equal((1002L, 3), (Assert.Single(read.Accepted).Sequence, Assert.Single(read.Rows)));
    }

    [Theory]
    [InlineData("435")]
    [InlineData("425")]
    public void A_net_within_one_scale_step_is_taken(string net) =>
        Assert.Equal(new Grams(430_000), Assert.Single(Read($"{Header}\n{Row.Replace(";430;", $";{net};", StringComparison.Ordinal)}\n").Accepted).Net);

    [Fact]
    public void A_repeated_number_of_a_vehicle_is_counted_once()
    {
        var read = Read($"{Header}\n{Row}\n{Row}\n{Row.Replace("1130;700;430", "1140;700;440", StringComparison.Ordinal)}\n");
        Assert.Single(read.Accepted);
        Assert.Collection(read.Refused, error => Assert.Contains("duplicate of row 2", error.Reason, StringComparison.Ordinal), error => Assert.Contains("other content", error.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_household_export_is_refused_whole_by_its_header()
    {
        var read = Read($"{Header};BSN\n{Row};123456782\n");
        Assert.Empty(read.Accepted);
        Assert.Equal("BSN", Assert.Single(read.Refused).Field);
        Assert.DoesNotContain("123456782", read.Refused[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_numbers_that_pass_the_eleven_test_is_refused_whatever_its_name()
    {
        string[] valid = ["111222333", "123456782", "010464554", "232262536", "10464554"];
        var read = Read($"{Header};klantnummer\n{string.Join('\n', valid.Select((number, index) => $"{Row.Replace("1001", $"{2_000 + index}", StringComparison.Ordinal)};{number}"))}\n");
        Assert.Empty(read.Accepted);
        Assert.Contains("eleven-test", Assert.Single(read.Refused).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(valid, number => read.Refused[0].ToString().Contains(number, StringComparison.Ordinal));
        Assert.Equal(5, Read($"{Header};klantnummer\n{string.Join('\n', Enumerable.Range(0, 5).Select(index => $"{Row.Replace("1001", $"{2_000 + index}", StringComparison.Ordinal)};12345678{index}"))}\n").Accepted.Count);
    }

    [Fact]
    public void Whatever_is_done_to_a_file_every_row_is_accepted_or_refused_and_nothing_is_thrown() =>
        Gen.Select(Gen.Int[0, Header.Length + Row.Length], Gen.Int[0, 12], Gen.OneOf(Gen.String[0, 8], Gen.OneOfConst(";", "\"", "\n", "\r\n", ",", "-", "99999999999999999999", "NaN", "1e9", "\0", "POINT (9 9)"))).Sample((at, cut, put) =>
        {
            var text = $"{Header}\n{Row}\n{Row.Replace("1001", "1002", StringComparison.Ordinal)}\n";
            var from = Math.Min(at, text.Length);
            var spoilt = text[..from] + put + text[Math.Min(from + cut, text.Length)..];
            var read = Read(spoilt);
            var rows = DelimitedText.Read(spoilt, DelimitedText.SeparatorOf(spoilt)).Count() - 1;
            return read.Accepted.Count + read.Refused.Count == rows || (read.Accepted.Count == 0 && read.Refused.Count == 1);
        });

    private static StopImport Read(string text) => StopCsv.Read(Encoding.UTF8.GetBytes(text), "collector", new Grams(5_000));
}

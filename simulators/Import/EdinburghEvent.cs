using System.Globalization;
using Telemetry.Protocol.Weighing;
using Telemetry.Quantities;

namespace Telemetry.Simulators.Import;

/// <summary>One collection as the vendor's detector saw it.</summary>
/// <param name="FillBefore">Basis points of the vendor's scale.</param>
internal sealed record EdinburghEvent(int Row, string Id, string Site, Instant At, long FillBefore)
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static (EdinburghEvent? Event, RowFinding? Finding) Read(SourceTable table, DelimitedRow row, IReadOnlySet<string> sites)
    {
        if (table.Refuse(row) is { } refusal) return (null, refusal);
        var (id, site, at, fill) = (table[row, "event_id"], table[row, "site_id"], table[row, "collected_at_utc"], table[row, "fill_before_pct"]);
        if (!sites.Contains(site)) return Refuse("site_id", site, "is not in sites.csv; add the site.");
        if (!DateTimeOffset.TryParseExact(at, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return Refuse("collected_at_utc", at, "is not a time; expected UTC as 2016-06-03T12:23:26Z.");
        if (!decimal.TryParse(fill, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100)
            return Refuse("fill_before_pct", fill, "is not a share; expected percent, 0 to 100.");
        return (new EdinburghEvent(row.Line, id, site, Instant.From(time), (long)decimal.Round(percent * 100, MidpointRounding.AwayFromZero)), null);

        (EdinburghEvent?, RowFinding?) Refuse(string field, string value, string why) => (null, new RowFinding(row.Line, field, value, why, true));
    }
}

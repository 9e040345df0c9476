using System.Text;
using Telemetry.Allocation;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>
/// The report as open data: RFC 4180, UTF-8 without a byte order mark, one figure per row. The rows of kind organisation, orphan and
/// unallocated of a municipality and stream sum to its row of kind accepted. An unknown amount, and interfering material that nobody looked for, is an empty cell.
/// </summary>
public static class ReportCsv
{
    public const string Header = "period,municipality,municipality_name,stream,kind,organisation,mass_g,amount_cents\r\n";

    public static byte[] Write(AllocationReport report)
    {
        var names = report.Registry.Municipalities.ToDictionary(item => item.Code, item => item.Name, StringComparer.Ordinal);
        var text = new StringBuilder(Header);
        foreach (var line in report.Lines)
            foreach (var (kind, organisation, mass, amount) in Figures(line))
                text.Append(CsvText.Row(
                    report.Period.Label, line.Municipality, names.GetValueOrDefault(line.Municipality, ""), line.Stream, kind, organisation, mass?.Value, amount?.Value));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<(string Kind, string Organisation, Grams? Mass, Cents? Amount)> Figures(AllocationLine line) =>
    [
        ("collected", "", line.Collected, null),
        ("assessed", "", line.Assessed, null),
        ("interfering", "", line.KnownInterfering, null),
        ("rejected", "", line.Rejected, null),
        ("accepted", "", line.Accepted, line.Amount),
        .. line.Shares.Select(share => ("organisation", share.Organisation, (Grams?)share.Mass, share.Amount)),
        ("orphan", "", line.Orphan, line.OrphanAmount),
        ("unallocated", "", line.Unallocated, line.UnallocatedAmount),
    ];
}

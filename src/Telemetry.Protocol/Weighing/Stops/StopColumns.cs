namespace Telemetry.Protocol.Weighing.Stops;

/// <summary>
/// Where the columns of a weighing file in Amsterdam's form stand. Those of the nearest address, of areas and of the cluster are not read: an address is not
/// needed, and the rest is known better from the register.
/// </summary>
internal sealed class StopColumns
{
    public const string Vehicle = "weging_weegsysteem_id";
    public const string Sequence = "weging_volgnummer";
    public const string Time = "weging_tijdstip_weging";
    public const string FractionCode = "weging_fractie_code";
    public const string FractionWord = "weging_fractie_omschrijving";
    public const string First = "weging_eerste_weging";
    public const string Second = "weging_tweede_weging";
    public const string Net = "weging_netto_gewicht";

    /// <summary>May be left out, as may the next two.</summary>
    public const string Geometry = "weging_geometrie";
    public const string Longitude = "weging_wgs84_lon";
    public const string Latitude = "weging_wgs84_lat";

    private static readonly string[] Required = [Vehicle, Sequence, Time, FractionCode, First, Second, Net];

    private readonly Dictionary<string, int> positions = new(StringComparer.OrdinalIgnoreCase);
    private readonly int count;

    private StopColumns(IReadOnlyList<string> header)
    {
        count = header.Count;
        foreach (var (index, name) in header.Index()) positions.TryAdd(name.Trim(), index);
    }

    /// <summary>The columns, or why the file as a whole is refused.</summary>
    public static (StopColumns? Columns, RowError? Refusal) Of(DelimitedRow header)
    {
        var doubled = header.Fields.Select(field => field.Trim()).Where(field => field.Length > 0)
            .GroupBy(field => field, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (doubled is not null) return (null, new RowError(header.Line, doubled.Key, "", "is a column that occurs twice; keep one of them."));
        var columns = new StopColumns(header.Fields);
        var missing = Required.Where(name => !columns.positions.ContainsKey(name)).ToArray();
        return missing.Length == 0
            ? (columns, null)
            : (null, new RowError(header.Line, string.Join(' ', missing), "", $"is missing from the header; expected {string.Join(';', Required)}."));
    }

    public RowError? Refuse(DelimitedRow row) => row switch
    {
        { Unclosed: true } => new RowError(row.Line, "", "", "a quote is opened and not closed; close it or remove it."),
        _ when row.Fields.Count != count => new RowError(row.Line, "", "", $"{row.Fields.Count} fields where the header has {count}; quote fields that contain the separator."),
        _ => null,
    };

    /// <summary>Empty for a column that is not there and need not be.</summary>
    public string this[DelimitedRow row, string column] => positions.TryGetValue(column, out var position) ? row.Fields[position].Trim() : "";
}

namespace Telemetry.Protocol.Weighing;

/// <summary>Where the columns of a ticket file stand. Order and case of the header are free; further columns are ignored.</summary>
internal sealed class TicketColumns
{
    public const string Id = "ticket_id";
    public const string Vehicle = "vehicle";
    public const string Stream = "stream";
    public const string Municipalities = "municipalities";
    public const string WeighedAt = "weighed_at";
    public const string Gross = "gross_kg";
    public const string Tare = "tare_kg";
    public const string Interfering = "interfering_kg";

    public static readonly string[] All = [Id, Vehicle, Stream, Municipalities, WeighedAt, Gross, Tare, Interfering];

    // Columns of Dutch tax and access-card exports. A file with one of them is not a ticket file, and its rows must not be kept.
    private static readonly string[] Personal = ["SUBJECTID", "SUBJECTNAAM", "OBJECTADRES", "SLEUTELNUMMER", "BURGERSERVICENUMMER"];

    private readonly Dictionary<string, int> _positions = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _count;

    private TicketColumns(IReadOnlyList<string> header)
    {
        _count = header.Count;
        for (var i = 0; i < header.Count; i++) _positions[header[i].Trim()] = i;
    }

    /// <summary>The columns, or why the file as a whole is refused.</summary>
    public static (TicketColumns? Columns, RowError? Refusal) Of(DelimitedRow header)
    {
        foreach (var name in header.Fields.Select(field => field.Trim()))
        {
            if (LooksPersonal(name)) return (null, Whole(header, name, "is a column with personal data; no row of this file was read. Export the weighings without it."));
        }

        var doubled = header.Fields.Select(field => field.Trim()).Where(field => field.Length > 0)
            .GroupBy(field => field, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (doubled is not null) return (null, Whole(header, doubled.Key, "is a column that occurs twice; keep one of them."));
        var columns = new TicketColumns(header.Fields);
        var missing = All.Where(name => !columns._positions.ContainsKey(name)).ToArray();
        return missing.Length > 0
            ? (null, Whole(header, string.Join(' ', missing), $"is missing from the header; expected {string.Join(';', All)}."))
            : (columns, null);
    }

    public RowError? Refuse(DelimitedRow row) => row switch
    {
        { Unclosed: true } => new RowError(row.Line, "", "", "a quote is opened and not closed; close it or remove it."),
        _ when row.Fields.Count != _count => new RowError(row.Line, "", "", $"{row.Fields.Count} fields where the header has {_count}; quote fields that contain the separator."),
        _ => null,
    };

    public string this[DelimitedRow row, string column] => row.Fields[_positions[column]].Trim();

    private static RowError Whole(DelimitedRow header, string column, string reason) => new(header.Line, column, "", reason);

    private static bool LooksPersonal(string name)
    {
        var letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Personal.Any(word => letters.Contains(word, StringComparison.Ordinal))
            || letters == "BSN"
            || name.Split('_', '-', ' ', '.').Contains("BSN", StringComparer.OrdinalIgnoreCase);
    }
}

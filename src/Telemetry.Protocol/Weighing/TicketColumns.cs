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

    /// <summary>May be left out; empty when the load is not limited to one route.</summary>
    public const string Route = "route";

    public static readonly string[] All = [Id, Vehicle, Stream, Municipalities, WeighedAt, Gross, Tare, Interfering];

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

    /// <summary>Empty for a column that is not there and need not be.</summary>
    public string this[DelimitedRow row, string column] => _positions.TryGetValue(column, out var position) ? row.Fields[position].Trim() : "";

    private static RowError Whole(DelimitedRow header, string column, string reason) => new(header.Line, column, "", reason);
}

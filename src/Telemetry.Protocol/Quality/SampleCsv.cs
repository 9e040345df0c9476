using System.Text;
using Telemetry.Protocol.Weighing;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Quality;

/// <summary>
/// Hand-sorted samples as delimited text, one row a heap, header
/// <c>sample_id;stream;municipality;container;ticket_owner;ticket_id;taken_at;method;sorter;fraction;class;mass_kg</c>. The rows of a sample say the same in all columns before
/// fraction. An empty mass or NA means not weighed: the heap is left out, and no share of it is taken from this sample. A row that is refused takes its whole sample along,
/// for a sample without one of its heaps is another sample.
/// </summary>
public static class SampleCsv
{
    private static readonly string[] Columns =
        ["sample_id", "stream", "municipality", "container", "ticket_owner", "ticket_id", "taken_at", "method", "sorter", "fraction", "class", "mass_kg"];

    public static byte[] Write(IEnumerable<CompositionSample> samples)
    {
        var text = new StringBuilder().AppendJoin(';', Columns).Append('\n');
        foreach (var sample in samples)
        {
            foreach (var heap in sample.Fractions)
            {
                text.AppendJoin(
                    ';', sample.Id, sample.Stream, sample.Municipality, sample.Container, sample.TicketOwner, sample.TicketId, sample.TakenAt, sample.Method, sample.Sorter,
                    FactText.Quoted(heap.Name), FactWords.Of(heap.Class), FactText.Kilograms(heap.Mass)).Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <param name="owner">Who handed the file in, as signed in.</param>
    /// <param name="knownAt">When.</param>
    public static FactImport<CompositionSample> Read(ReadOnlySpan<byte> file, string owner, Instant knownAt)
    {
        var (columns, rows, refusal) = FactColumns.Of(Encoding.UTF8.GetString(file), Columns);
        if (columns is null) return new([], [refusal!]);
        var samples = new Dictionary<string, SampleRows>(StringComparer.Ordinal);
        var refused = new List<RowError>();
        foreach (var row in rows)
        {
            if (columns.Refuse(row) is { } error)
            {
                refused.Add(error);
                continue;
            }

            var id = columns[row, Columns[0]];
            if (!samples.TryGetValue(id, out var sample)) samples.Add(id, sample = new());
            try
            {
                var fields = new FactFields(columns, row);
                sample.Add(row.Line, Head(fields, owner, knownAt), Heap(fields));
            }
            catch (RefusedFieldException wrong)
            {
                sample.IsRefused = true;
                refused.Add(new(row.Line, wrong.Field, wrong.Value, wrong.Message));
            }
        }

        refused.AddRange(samples.Where(sample => sample.Value is { IsRefused: true, FirstRow: > 0 }).Select(sample =>
            new RowError(sample.Value.FirstRow, Columns[0], RowError.Shown(sample.Key), "is left out as a whole, because one of its rows is refused; correct that row.")));
        return new([.. samples.Values.Where(sample => !sample.IsRefused).Select(sample => (sample.FirstRow, sample.Sample!)).OrderBy(sample => sample.FirstRow)], [.. refused.OrderBy(error => error.Row)]);
    }

    private static CompositionSample Head(FactFields fields, string owner, Instant knownAt) => new(
        owner, fields.Id("sample_id"), fields.Id("stream"), fields.Id("municipality"), fields.OptionalId("container"), fields.OptionalId("ticket_owner"), fields.OptionalId("ticket_id"),
        fields.Time("taken_at"), fields.Id("method"), fields.Id("sorter"), [], knownAt);

    private static SortedFraction? Heap(FactFields fields)
    {
        var name = fields.Optional("fraction") ?? throw fields.Refused("fraction", "is empty; name what lies on the heap.");
        var sorted = fields.Word<SortedClass>("class");
        return fields.Mass("mass_kg") is { } mass ? new(name, sorted, mass) : null;
    }
}

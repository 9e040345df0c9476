using System.Globalization;
using System.Text;
using Telemetry.Protocol.Weighing;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Quality;

/// <summary>
/// Assessments of loads as delimited text, header
/// <c>assessment_id;ticket_owner;ticket_id;assessed_at;method;inspector;interfering_kg;non_packaging_kg;rejection_reason;rejection_cost_eur;photos</c>. Masses and not
/// percentages: the gate compares masses. An empty mass means not judged. Photos are separated by bars, each <c>name sha256</c>.
/// </summary>
public static class AssessmentCsv
{
    private static readonly string[] Columns =
    [
        "assessment_id", "ticket_owner", "ticket_id", "assessed_at", "method", "inspector", "interfering_kg", "non_packaging_kg", "rejection_reason", "rejection_cost_eur", "photos",
    ];

    public static byte[] Write(IEnumerable<LoadAssessment> assessments)
    {
        var text = new StringBuilder().AppendJoin(';', Columns).Append('\n');
        foreach (var one in assessments)
        {
            text.AppendJoin(
                ';', one.Id, one.TicketOwner, one.TicketId, one.AssessedAt, FactWords.Of(one.Method), one.Inspector, FactText.Kilograms(one.Interfering),
                FactText.Kilograms(one.NonPackaging), FactText.Quoted(one.RejectionReason),
                one.RejectionCost is { } cost ? (cost.Value / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "", FactText.Quoted(string.Join('|', one.Photos))).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <param name="owner">Who handed the file in, as signed in.</param>
    /// <param name="knownAt">When.</param>
    public static FactImport<LoadAssessment> Read(ReadOnlySpan<byte> file, string owner, Instant knownAt)
    {
        var (columns, rows, refusal) = FactColumns.Of(Encoding.UTF8.GetString(file), Columns);
        if (columns is null) return new([], [refusal!]);
        var accepted = new Dictionary<string, (int Row, LoadAssessment Fact)>(StringComparer.Ordinal);
        var refused = new List<RowError>();
        foreach (var row in rows)
        {
            try
            {
                if (columns.Refuse(row) is { } error) refused.Add(error);
                else if (OfRow(new(columns, row), owner, knownAt) is var read && !accepted.TryAdd(read.Id, (row.Line, read)))
                    refused.Add(new(row.Line, Columns[0], read.Id, $"occurs in row {accepted[read.Id].Row} already, which was counted; a later assessment of the load gets an id of its own."));
            }
            catch (RefusedFieldException error)
            {
                refused.Add(new(row.Line, error.Field, error.Value, error.Message));
            }
        }

        return new([.. accepted.Values.OrderBy(entry => entry.Row)], refused);
    }

    private static LoadAssessment OfRow(FactFields fields, string owner, Instant knownAt) => new(
        owner, fields.Id("assessment_id"), fields.Id("ticket_owner"), fields.Id("ticket_id"), fields.Time("assessed_at"), fields.Word<AssessmentMethod>("method"),
        fields.Certificate("inspector"), fields.Mass("interfering_kg"), fields.Mass("non_packaging_kg"), fields.Optional("rejection_reason"), fields.Euros("rejection_cost_eur"),
        fields.Text("photos").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), knownAt);
}

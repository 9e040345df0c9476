using System.Text;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Weighing.Stops;

/// <summary>
/// Weighings on the truck in the form of Amsterdam's weighing register: UTF-8, semicolons, a header, local times without offset. Key is vehicle and sequence
/// number. The published description calls both weighings the second one: the first is full, the second empty.
/// </summary>
public static class StopCsv
{
    /// <param name="owner">Who handed the file in, as signed in.</param>
    /// <param name="scaleStep">How far a stated net may lie from first − second.</param>
    public static StopImport Read(ReadOnlySpan<byte> file, string owner, Grams scaleStep)
    {
        var text = Encoding.UTF8.GetString(file);
        var rows = DelimitedText.Read(text, DelimitedText.SeparatorOf(text)).ToArray();
        if (rows.Length == 0) return StopImport.Whole(new RowError(1, "", "", "the file is empty; the first line is the header."));
        if (PersonalData.Refuse(rows) is { } personal) return StopImport.Whole(personal);
        var (columns, refusal) = StopColumns.Of(rows[0]);
        if (columns is null) return StopImport.Whole(refusal!);

        var read = new Dictionary<(string Vehicle, long Sequence), StopRow>();
        var refused = new List<RowError>();
        foreach (var row in rows.Skip(1))
        {
            var (stop, error) = StopRow.Read(row, columns, scaleStep);
            if (stop is null) refused.Add(error!);
            else if (!read.TryAdd((stop.Vehicle, stop.Sequence), stop)) refused.Add(Repeat(stop, read[(stop.Vehicle, stop.Sequence)]));
        }

        var accepted = read.Values.OrderBy(stop => stop.Line).ToList();
        var (times, notes) = LocalHours.Resolve(accepted);
        return new(
            [.. accepted.Select((stop, index) => new StopWeighing(owner, stop.Vehicle, stop.Sequence, stop.Stream, times[index], stop.Full, stop.Empty, stop.Position))],
            [.. accepted.Select(stop => stop.Line)], refused, notes);
    }

    private static RowError Repeat(StopRow row, StopRow first) => new(row.Line, StopColumns.Sequence, $"{row.Vehicle} {row.Sequence}", row with { Line = first.Line } == first
        ? $"is a duplicate of row {first.Line}, which was counted; remove one of them."
        : $"occurs in row {first.Line} with other content, which was counted; a vehicle gives each number once.");
}

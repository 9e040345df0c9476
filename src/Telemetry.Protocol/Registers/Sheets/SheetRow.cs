using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Registers.Sheets;

/// <summary>One row as an entry.</summary>
internal static class SheetRow
{
    /// <returns>The entry, or everything that is wrong with the row.</returns>
    public static (RegisterEntry? Entry, IReadOnlyList<FieldRefusal> Refused) Read(RegisterDefinition register, IReadOnlyDictionary<string, string> texts, SheetOrigin origin)
    {
        var withdrawing = Read(EntryColumns.Withdrawn, texts);
        var source = Read(EntryColumns.Source, texts);
        var (fields, wrong) = EntryFields.Read(register, texts, withdrawing.Value == "true");
        var (from, to, refused) = Validity(register, fields, texts);
        List<FieldRefusal> all = [.. wrong, .. Refusal(EntryColumns.Withdrawn, withdrawing, texts), .. Refusal(EntryColumns.Source, source, texts), .. refused];
        if (all.Count > 0) return (null, all);
        return (new(register.Name, register.KeyOf(fields), from, to, origin.KnownAt, fields, source.Value ?? origin.Source, origin.Actor, withdrawing.Value == "true"), []);
    }

    private static (DateOnly From, DateOnly? To, IReadOnlyList<FieldRefusal> Refused) Validity(
        RegisterDefinition register, IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, string> texts)
    {
        var (first, last) = (Read(EntryColumns.ValidFrom, texts), Read(EntryColumns.ValidTo, texts));
        List<FieldRefusal> refused = [.. Refusal(EntryColumns.ValidFrom, first, texts), .. Refusal(EntryColumns.ValidTo, last, texts)];
        if (refused.Count > 0) return (default, null, refused);
        var (from, to) = (Day(first), Day(last));
        if (register.Dated is { } dated)
        {
            // The key could not be read: that is refused already.
            if (!fields.TryGetValue(dated.Name, out var text) || Period.TryParse(text) is not { } period) return (default, null, []);
            return (from ?? period.FirstDay) == period.FirstDay && (to ?? period.LastDay) == period.LastDay
                ? (period.FirstDay, period.LastDay, [])
                : (default, null, [new(EntryColumns.ValidFrom.Name, first.Value ?? last.Value!, $"does not agree with {dated.Name} {text}, whose days are those for which the row is valid; leave it empty.")]);
        }

        if (from is not { } start) return (default, null, [new(EntryColumns.ValidFrom.Name, "", "is empty; write the first day on which it holds, for example 2024-01-01.")]);
        return to < start
            ? (default, null, [new(EntryColumns.ValidTo.Name, last.Value!, $"is before {EntryColumns.ValidFrom.Name} {first.Value}; write the last day on which it holds.")])
            : (start, to, []);
    }

    private static ColumnReading Read(RegisterColumn column, IReadOnlyDictionary<string, string> texts) =>
        texts.TryGetValue(column.Name, out var text) ? ColumnValues.Read(column, text) : default;

    private static IEnumerable<FieldRefusal> Refusal(RegisterColumn column, ColumnReading reading, IReadOnlyDictionary<string, string> texts) =>
        reading.Reason is { } reason ? [new(column.Name, texts[column.Name], reason)] : [];

    private static DateOnly? Day(ColumnReading reading) => reading.Value is { } text ? ColumnValues.Day(text) : null;
}

using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>Holds an entry against the registers that it refers to.</summary>
public static class ReferenceChecks
{
    /// <param name="book">With the registers that are referred to.</param>
    /// <returns>Each reference to something that is there on no day of the entry.</returns>
    public static IEnumerable<FieldRefusal> Violations(RegisterEntry entry, RegisterDefinition register, RegisterBook book, MunicipalBorders borders, Instant known)
    {
        foreach (var column in register.Columns.Where(column => column.References is not null && entry.Fields.ContainsKey(column.Name)))
        {
            var value = entry.Fields[column.Name];
            if (value == RegisterTables.Orphan) continue;
            var history = book.History(column.References!, value, known);
            if (history.Any(span => !span.Entry.Withdrawn && span.Touches(entry.ValidFrom, entry.ValidTo ?? DateOnly.MaxValue))) continue;
            yield return new(column.Name, value, column.References == "municipalities" ? borders.At(value, entry.ValidFrom).Text.English : Reason(column.References!, history.Count > 0));
        }
    }

    private static string Reason(string register, bool atOtherTimes) =>
        $"is not in register {register}{(atOtherTimes ? " on these days" : "")}; add it there first, or correct the id.";
}

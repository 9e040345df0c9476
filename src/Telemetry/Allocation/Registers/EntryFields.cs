using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>The fields of an entry, as its register keeps them.</summary>
public static class EntryFields
{
    /// <param name="texts">By the names of columns, as people wrote them; empty ones are not there.</param>
    /// <param name="withdrawn">True for an entry that takes its key out: that needs the key alone.</param>
    /// <returns>The fields that could be read, and everything that is wrong with the others.</returns>
    public static (IReadOnlyDictionary<string, string> Fields, IReadOnlyList<FieldRefusal> Refused) Read(
        RegisterDefinition register, IReadOnlyDictionary<string, string> texts, bool withdrawn)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var refused = new List<FieldRefusal>();
        foreach (var column in register.Columns)
        {
            var text = texts.GetValueOrDefault(column.Name, "");
            if (string.IsNullOrWhiteSpace(text))
            {
                if (column.Required && (column.InKey || !withdrawn)) refused.Add(new(column.Name, text, "is empty; fill it in."));
                continue;
            }

            var reading = ColumnValues.Read(column, text);
            if (reading.Value is { } value) fields.Add(column.Name, value);
            else refused.Add(new(column.Name, text, reading.Reason!));
        }

        if (refused.Count == 0 && !withdrawn) refused.AddRange(Together(register, fields));
        return (fields, refused);
    }

    private static IEnumerable<FieldRefusal> Together(RegisterDefinition register, SortedDictionary<string, string> fields)
    {
        if (register.OneOf.Count > 0 && !register.OneOf.Any(fields.ContainsKey)) yield return new(register.OneOf[0], "", $"is empty; fill in {string.Join(" or ", register.OneOf)}.");
        string[] rising = [.. register.Rising.Where(fields.ContainsKey)];
        foreach (var (lower, upper) in rising.Zip(rising.Skip(1)))
        {
            if (Fraction.Parse(fields[lower]) > Fraction.Parse(fields[upper]))
                yield return new(upper, fields[upper], $"is below {lower} {fields[lower]}; write them in the order {string.Join(", ", register.Rising)}.");
        }
    }
}

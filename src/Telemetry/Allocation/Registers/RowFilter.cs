using System.Globalization;
using Telemetry.Allocation.RulePacks;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>
/// Which rows of a register count for an input of a pack, and over which days. A filter is a word, or words with <c>|</c> between them. A year may also be <c>period</c>, or counted
/// from that of the period: <c>period-1</c>, <c>period-3..period-1</c>. A year or month in the register's key that is not filtered is that of the run's period.
/// </summary>
/// <param name="First">First day of the years that count, else of the period.</param>
/// <param name="Last">Last day, inclusive.</param>
internal sealed record RowFilter(RegisterDefinition Register, IReadOnlyDictionary<string, string> Where, DateOnly First, DateOnly Last)
{
    private readonly (string Column, string[] Words)[] filters = [.. Where.Select(filter => (filter.Key, filter.Value.Split('|')))];

    // A register names few years and has many rows.
    private readonly Dictionary<string, bool> dated = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A filter on a column that the register does not have, or a year that cannot be read.</exception>
    public static RowFilter Of(PackInput input, RegisterDefinition register, Period period)
    {
        var where = input.Where ?? new Dictionary<string, string>();
        var unknown = where.Keys.Where(name => register.Column(name) is null).Order(StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
            throw new InvalidDataException(
                $"input '{input.Table}': filters by '{unknown}', which register {register.Name} does not have; "
                + $"write one of {string.Join(", ", register.Columns.Select(column => column.Name))}.");
        if (register.Dated is not { Type: ColumnType.Year } || !where.TryGetValue(register.Dated.Name, out var years)) return new(register, where, period.FirstDay, period.LastDay);
        var (first, last) = Years(input, years, period.FirstDay.Year);
        return new(register, where.Where(filter => filter.Key != register.Dated.Name).ToDictionary(), new(first, 1, 1), new(last, 12, 31));
    }

    public bool Admits(RegisterEntry entry)
    {
        foreach (var (column, words) in filters)
        {
            if (!entry.Fields.TryGetValue(column, out var value) || !words.Contains(value, StringComparer.Ordinal)) return false;
        }

        return IsDated(entry);
    }

    /// <summary>An entry that says its year counts in that year alone, however long it was said to be valid.</summary>
    private bool IsDated(RegisterEntry entry)
    {
        if (Register.Dated is not { } column || Where.ContainsKey(column.Name)) return true;
        if (!entry.Fields.TryGetValue(column.Name, out var text)) return false;
        if (!dated.TryGetValue(text, out var counts)) dated.Add(text, counts = Period.TryParse(text) is { } own && own.FirstDay <= Last && First <= own.LastDay);
        return counts;
    }

    private static (int First, int Last) Years(PackInput input, string text, int year)
    {
        var bounds = text.Split("..");
        if (bounds.Length is 1 or 2 && Year(bounds[0], year) is { } first && Year(bounds[^1], year) is { } last && first <= last) return (first, last);
        throw new InvalidDataException($"input '{input.Table}': filters by the year '{text}'; write a year, period, period-1 or a range such as period-3..period-1.");
    }

    private static int? Year(string text, int year)
    {
        var relative = text.StartsWith("period", StringComparison.Ordinal);
        if (text == "period") return year;
        if (!int.TryParse(relative ? text["period".Length..] : text, relative ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var named = relative && Math.Abs((long)number) <= 1_000 ? year + number : number;
        return named is >= 1900 and <= 2999 ? named : null;
    }
}

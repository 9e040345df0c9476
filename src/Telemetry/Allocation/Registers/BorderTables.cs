using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>Moves the cells of a table to the municipalities that there are; what is added up stays the same, whatever merged.</summary>
public static class BorderTables
{
    private const string Dimension = "municipality";

    // The narrowest first.
    private static readonly string[] Calendar = ["month", "quarter", "year"];

    /// <summary>Each cell under the code of its own day: the first of its month, quarter or year where the table has such a dimension, else of the period.</summary>
    /// <returns>The table, and what stays under its code because it has no municipality, or more than one, to go to.</returns>
    public static (Table Table, IReadOnlyList<BorderAnswer> NotPlaced) Of(Table table, MunicipalBorders borders, Period period)
    {
        var dated = Calendar.Select(name => Position(table, name)).FirstOrDefault(position => position >= 0, -1);
        return Of(table, borders, cell => dated >= 0 && Period.TryParse(cell.At[dated]) is { } own ? own.FirstDay : period.FirstDay);
    }

    /// <summary>All cells under the codes of one day, so that years before and after a merger can be compared.</summary>
    /// <returns>Likewise.</returns>
    public static (Table Table, IReadOnlyList<BorderAnswer> NotPlaced) Of(Table table, MunicipalBorders borders, DateOnly day) => Of(table, borders, _ => day);

    private static (Table Table, IReadOnlyList<BorderAnswer> NotPlaced) Of(Table table, MunicipalBorders borders, Func<Cell, DateOnly> dayOf)
    {
        var position = Position(table, Dimension);
        if (position < 0) return (table, []);
        var answers = new Dictionary<(string Code, DateOnly Day), BorderAnswer>();
        var cells = table.Cells.Select(Move).ToList();
        var wrong = answers.Where(answer => answer.Key.Code != RegisterTables.Orphan && answer.Value.Standing != BorderStanding.Valid)
            .OrderBy(answer => answer.Key.Code, StringComparer.Ordinal).ThenBy(answer => answer.Key.Day).Select(answer => borders.At(answer.Key.Code, answer.Key.Day));
        return (Table.Of(table.Name, table.Unit, table.Dimensions, cells), [.. wrong]);

        Cell Move(Cell cell)
        {
            var key = (cell.At[position], dayOf(cell));
            if (!answers.TryGetValue(key, out var answer)) answers.Add(key, answer = borders.Place(key.Item1, key.Item2));
            if (answer.Standing != BorderStanding.Valid || answer.Code == key.Item1) return cell;
            string[] at = [.. cell.At.Values];
            at[position] = answer.Code;
            return cell with { At = new(at) };
        }
    }

    /// <returns>-1 where the table does not have the dimension.</returns>
    private static int Position(Table table, string dimension) => table.Dimensions.Index().Where(one => one.Item == dimension).Select(one => one.Index).FirstOrDefault(-1);
}

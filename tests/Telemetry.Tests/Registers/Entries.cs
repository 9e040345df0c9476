using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Tests.Registers;

/// <summary>Entries in one line.</summary>
internal static class Entries
{
    public static readonly DateOnly FirstDay = new(2024, 1, 1);

    public static readonly Instant Known = Instant.FromUtc(2025, 1, 1);

    /// <param name="from">2024-01-01.</param>
    /// <param name="to">Last day; empty while no end is known.</param>
    /// <param name="fields">Name, value, name, value.</param>
    public static RegisterEntry Of(string register, string from, string to, params string[] fields) => At(Known, register, from, to, fields);

    public static RegisterEntry At(Instant known, string register, string from, string to, params string[] fields)
    {
        var values = fields.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        return new(
            register, RegisterDefinitions.Named(register).KeyOf(values), ColumnValues.Day(from)!.Value, to.Length > 0 ? ColumnValues.Day(to) : null, known,
            new SortedDictionary<string, string>(values, StringComparer.Ordinal), "a test", "tester");
    }

    /// <summary>A statement of a year.</summary>
    public static RegisterEntry Placed(string organisation, string producer, int year, string kind, long grams) => Of(
        "placed-on-market", $"{year}-01-01", $"{year}-12-31", "organisation", organisation, "producer", producer, "stream", "pmd", "year", $"{year}", "kind", kind, "grams", $"{grams}");

    public static RegisterEntry Municipality(string code, string from, string to, string successor = "") =>
        Of("municipalities", from, to, [.. new[] { "municipality", code, "name", $"Name of {code}" }, .. successor.Length > 0 ? new[] { "successor", successor } : []]);
}

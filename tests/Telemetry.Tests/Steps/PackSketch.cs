using System.Globalization;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Tests.Steps;

/// <summary>A small pack with its inputs, written in a few lines: <c>Step("share", "table=mass key=weights", "shares=lines unallocated=rest", "to=organisation")</c>.</summary>
internal sealed class PackSketch
{
    private readonly List<PackInput> inputs = [];
    private readonly List<PackStep> steps = [];
    private readonly List<Figure> figures = [];
    private readonly List<PackBooking> bookings = [];
    private readonly Dictionary<string, Table> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<FigureValue>> given = new(StringComparer.Ordinal);

    public Period Period { get; init; } = Period.Year(2024);

    public IReadOnlyList<PackSource> Sources { get; init; } =
        [new("law", "a law", LegalRank.Law), new("decision", "a decision", LegalRank.Decision), new("protocol", "a protocol", LegalRank.Protocol)];

    public RulePack Pack => new(
        PackChecks.Schema, "sketch", "1", "sketch", "a pack for a test", "NL", "EUR", "Europe/Amsterdam", new(2020, 1, 1), null, LegalRank.ModellingChoice,
        Sources, figures, inputs, steps, bookings);

    public PackInputs Inputs => new(Period, tables, given);

    public IReadOnlyList<string> Violations => PackChecks.Violations(Pack);

    public static FigureValue Value(string value, string at = "", string source = "law", string from = "2020-01-01", string? to = null) =>
        new(DateOnly.Parse(from, CultureInfo.InvariantCulture), to is null ? null : DateOnly.Parse(to, CultureInfo.InvariantCulture), value, source, at.Length == 0 ? null : Names(at));

    public static IReadOnlyDictionary<string, string> Names(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <param name="dimensions">With spaces between.</param>
    /// <param name="cells">Each <c>GM1/glass=500</c>; a table without dimensions has <c>=500</c>.</param>
    public PackSketch Input(string name, TableUnit unit, string dimensions, params string[] cells)
    {
        var names = dimensions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Input(Table.Of(name, unit, names, cells.Select(cell => new Cell(At(cell[..cell.LastIndexOf('=')]), long.Parse(cell[(cell.LastIndexOf('=') + 1)..], CultureInfo.InvariantCulture)))));
    }

    public PackSketch Input(Table table)
    {
        inputs.Add(new(table.Name, $"register:{table.Name}/value", table.Unit, table.Dimensions, table.Name));
        tables.Add(table.Name, table);
        return this;
    }

    public PackSketch Figure(string id, FigureUnit unit, params FigureValue[] values)
    {
        figures.Add(new(id, id, unit, values));
        return this;
    }

    public PackSketch Given(string id, params FigureValue[] values)
    {
        given.Add(id, values);
        return this;
    }

    public PackSketch Step(string kind, string reads, string writes, string with = "", string? id = null)
    {
        steps.Add(new(id ?? string.Create(CultureInfo.InvariantCulture, $"s{steps.Count + 1}"), kind, kind, Names(reads), Names(writes), Names(with)));
        return this;
    }

    public PackSketch Booking(string table, string role, string debit, string credit)
    {
        bookings.Add(new(table, role, debit, credit, role));
        return this;
    }

    public PackOutcome Run() => PackRun.Compute(Pack, Inputs);

    /// <summary>The cells of a table as <c>GM1/glass=500 GM2/glass=3</c>.</summary>
    public static string Lines(Table table) => string.Join(' ', table.Cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.At}={cell.Value}")));

    private static Coordinates At(string text) => text.Length == 0 ? new([]) : new(text.Split('/'));
}

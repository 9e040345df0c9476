using Telemetry.Allocation.Registers;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>Names for ids, from the registers that the run itself counts with; an id without a name stands for itself.</summary>
public sealed class RunNames
{
    /// <summary>By dimension, the register with its names and the column of the id.</summary>
    private static readonly Dictionary<string, (string Register, string Column)> Registers = new(StringComparer.Ordinal)
    {
        ["municipality"] = ("municipalities", "municipality"), ["organisation"] = ("organisations", "organisation"), ["producer"] = ("producers", "producer"),
        ["collector"] = ("collectors", "collector"), ["declarant"] = ("joint-declarants", "declarant"),
    };

    private readonly Dictionary<(string Dimension, string Id), string> names = [];
    private readonly ReportLanguage language;

    public RunNames(PublishedRun run, ReportLanguage language)
    {
        this.language = language;
        if (run.Registry is { } registry)
        {
            foreach (var one in registry.Municipalities) names[("municipality", one.Code)] = one.Name;
            foreach (var one in registry.Streams) names[("stream", one.Id)] = language == ReportLanguage.Dutch ? one.NameDutch : one.NameEnglish;
        }

        var (request, book) = (run.Result.Request, RegisterBook.Of(run.Result.Known.Registers));
        foreach (var (dimension, (register, column)) in Registers)
        {
            foreach (var span in book.Over(register, request.Period, request.KnownAt)) Add(dimension, column, span.Entry);
        }
    }

    /// <summary>The columns of a dimension: its name, and where ids have names, in files the id before it.</summary>
    public IEnumerable<SheetColumn> Columns(string dimension)
    {
        var title = RunVocabulary.Dimension(dimension).In(language);
        if (AreNamed(dimension)) yield return new($"{title}, {RunTerms.Code.In(language)}", SheetKind.Code, FilesOnly: true);
        yield return new(title);
    }

    /// <summary>The cells of an id under <see cref="Columns"/>.</summary>
    public IEnumerable<SheetCell> Cells(string dimension, string id) => AreNamed(dimension) ? [id, Of(dimension, id)] : [Of(dimension, id)];

    /// <summary>A word at the head of a row of totals, with the other cells of the dimensions blank.</summary>
    public static IEnumerable<SheetCell> Foot(IReadOnlyList<string> dimensions, string word) =>
        dimensions.SelectMany((dimension, place) => (SheetCell[])[.. AreNamed(dimension) ? [""] : Array.Empty<SheetCell>(), place == 0 ? word : ""]);

    public string Of(string dimension, string id) =>
        id == "ORPHAN" ? RunTerms.Orphan.In(language) : names.GetValueOrDefault((dimension, id)) ?? RunVocabulary.Value(id).In(language);

    /// <summary>An account of a posting: a party of any kind, or a fixed one of the pack.</summary>
    public string Account(string id)
    {
        foreach (var dimension in Registers.Keys)
        {
            if (names.TryGetValue((dimension, id), out var name)) return name;
        }

        return Of("", id);
    }

    private void Add(string dimension, string column, RegisterEntry entry)
    {
        if (entry.Fields.TryGetValue(column, out var id) && entry.Fields.TryGetValue("name", out var name)) names[(dimension, id)] = name;
    }

    private static bool AreNamed(string dimension) => dimension == "stream" || Registers.ContainsKey(dimension);
}

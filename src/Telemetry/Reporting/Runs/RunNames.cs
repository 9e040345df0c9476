using Telemetry.Allocation.Registers;

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

        var period = run.Result.Request.Period;
        var valid = run.Result.Known.Registers.Where(entry => !entry.Withdrawn && entry.ValidFrom <= period.LastDay && (entry.ValidTo is not { } last || last >= period.FirstDay));
        var byRegister = valid.ToLookup(entry => entry.Register, StringComparer.Ordinal);
        foreach (var (dimension, (register, column)) in Registers)
        {
            foreach (var entry in byRegister[register].OrderBy(entry => entry.KnownAt)) Add(dimension, column, entry);
        }
    }

    /// <summary>True where ids of the dimension have names, so that a file gives both.</summary>
    public static bool AreNamed(string dimension) => dimension == "stream" || Registers.ContainsKey(dimension);

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
}

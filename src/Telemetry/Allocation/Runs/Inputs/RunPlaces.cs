using Telemetry.Allocation.Registers;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>Regions and collectors of municipalities, as the registers have them in the period; of several in one period the last to begin.</summary>
internal static class RunPlaces
{
    public static EmptyingPlaces Of(RunRequest request, RunCalendar calendar, RegisterBook book)
    {
        var regions = Column("municipalities", ["municipality"], "region", request, book);
        var collectors = Column("contracts", ["municipality", "stream"], "collector", request, book);
        return new(calendar, municipality => regions.GetValueOrDefault(municipality), (municipality, stream) => collectors.GetValueOrDefault($"{municipality}\n{stream}"));
    }

    private static Dictionary<string, string> Column(string register, string[] keys, string column, RunRequest request, RegisterBook book)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var span in book.Over(register, request.Period, request.KnownAt))
            if (span.Entry.Fields.TryGetValue(column, out var value)) found[string.Join('\n', keys.Select(key => span.Entry.Fields.GetValueOrDefault(key)))] = value;
        return found;
    }
}

using Telemetry.Allocation.Registers;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>Regions and collectors of municipalities, from the registers as they hold in the period.</summary>
internal static class RunPlaces
{
    public static EmptyingPlaces Of(RunRequest request, RunCalendar calendar, RunFacts known)
    {
        var regions = Columns("municipalities", ["municipality"], "region", request, known);
        var collectors = Columns("contracts", ["municipality", "stream"], "collector", request, known);
        return new(calendar, municipality => regions.GetValueOrDefault(municipality), (municipality, stream) => collectors.GetValueOrDefault($"{municipality}\n{stream}"));
    }

    private static Dictionary<string, string> Columns(string register, string[] keys, string column, RunRequest request, RunFacts known)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in RegisterInput.Holding(register, request.Period, known.Registers).OrderBy(entry => entry.ValidFrom).ThenBy(entry => entry.Key, StringComparer.Ordinal))
            if (entry.Fields.TryGetValue(column, out var value)) found[string.Join('\n', keys.Select(key => entry.Fields.GetValueOrDefault(key)))] = value;
        return found;
    }
}

using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Cli.Verbs;

/// <summary>How runs are spelled on the command line.</summary>
internal static class RunOptions
{
    public static Option<string?> KnownAt() => new("--known-at") { Description = "Instant (2026-03-01T06:00:00Z); what became known later does not count. Now when left out" };

    public static Period Period(string text) =>
        Quantities.Period.TryParse(text) ?? throw new ArgumentException($"--period: '{text}' is not a period; write 2024, 2024-Q4 or 2024-10.");

    public static RunKind Kind(string text) => text switch
    {
        "provisional" => RunKind.Provisional,
        "final" => RunKind.Final,
        "restated" => RunKind.Restated,
        _ => throw new ArgumentException($"--kind: '{text}' is none; write provisional, final or restated."),
    };

    public static string Word(RunKind kind) => kind switch { RunKind.Provisional => "provisional", RunKind.Final => "final", _ => "restated" };

    public static Instant At(string? text)
    {
        if (text is null) return Instant.From(TimeProvider.System.GetUtcNow());
        return DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Instant.From(time)
            : throw new ArgumentException($"--known-at: '{text}' is no instant; write it in UTC as 2026-03-01T06:00:00Z.");
    }

    public static SortedDictionary<string, string> Set(IEnumerable<string> texts)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (text.Split('=', 2) is not [{ Length: > 0 } figure, { Length: > 0 } value]) throw new ArgumentException($"--set: '{text}' sets nothing; write FIGURE=VALUE, for example advance-rate=218.");
            if (!parameters.TryAdd(figure, value)) throw new ArgumentException($"--set: '{figure}' is set twice; set it once.");
        }

        return parameters;
    }

    public static string Amount(long value, TableUnit unit, string currency) => unit switch
    {
        TableUnit.MinorUnit => $"{currency} {Fraction.Of(value, 100).ToFixed(2)}",
        TableUnit.Gram => $"{Fraction.Of(value, 1_000).ToFixed(3)} kg",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value} ({unit})"),
    };
}

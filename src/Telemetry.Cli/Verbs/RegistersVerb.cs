using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry registers</c>: who there is, what was placed on the market, who lives where. Statements are added and never changed.</summary>
internal static class RegistersVerb
{
    public static Command Create() => new("registers", "Registers: list them, show one for a day as known at an instant, import and export rows, make a file to be filled in")
    {
        RegistersListVerb.Create(), RegistersShowVerb.Create(), RegistersImportVerb.Create(), RegistersExportVerb.Create(), RegistersTemplateVerb.Create(),
    };

    public static Argument<string> Name() => new("name") { Description = $"One of {string.Join(", ", RegisterDefinitions.All.Select(register => register.Name))}" };

    public static Option<string> Language() => new("--language") { Description = "nl or en", DefaultValueFactory = _ => "nl" };

    public static bool IsDutch(string language) => language switch
    {
        "nl" => true,
        "en" => false,
        _ => throw new ArgumentException($"--language: '{language}' is not a language; write nl or en."),
    };

    public static Option<string?> Known() => new("--known") { Description = "As it was known at this instant (2026-03-01T12:00:00Z); now when left out" };

    /// <exception cref="ArgumentException">Not an instant.</exception>
    public static Instant Known(string? text)
    {
        if (text is null) return Instant.From(TimeProvider.System.GetUtcNow());
        return DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Instant.From(time)
            : throw new ArgumentException($"--known: '{text}' is not an instant; write UTC with a Z, for example 2026-03-01T12:00:00Z.");
    }

    /// <exception cref="ArgumentException">Not a day.</exception>
    public static DateOnly Day(string? text)
    {
        if (text is null) return DateOnly.FromDateTime(Amsterdam.At(Instant.From(TimeProvider.System.GetUtcNow())).DateTime);
        return ColumnValues.Day(text) ?? throw new ArgumentException($"--at: '{text}' is not a day; write 2024-12-31.");
    }
}

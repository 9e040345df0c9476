using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A statement of a register as a row. Rows are added and never changed; one key says one thing at one instant from one day.</summary>
public sealed class RegisterEntryRow
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Register { get; init; }

    public required string EntryKey { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    /// <summary>2024-01-01.</summary>
    public required string ValidFrom { get; init; }

    /// <summary>2024-12-31; null while no end is known.</summary>
    public required string? ValidTo { get; init; }

    /// <summary>JSON: an object of texts, ordered by name.</summary>
    public required string Fields { get; init; }

    public required string Source { get; init; }

    public required string Actor { get; init; }

    public required bool Withdrawn { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<RegisterEntryRow>(entry =>
    {
        entry.ToTable("register_entries");
        entry.HasKey(row => new { row.Register, row.EntryKey, row.KnownAtMilliseconds, row.ValidFrom });
    });

    public static RegisterEntryRow Of(RegisterEntry entry) => new()
    {
        Register = entry.Register,
        EntryKey = entry.Key,
        KnownAtMilliseconds = entry.KnownAt.UnixMilliseconds,
        ValidFrom = Text(entry.ValidFrom),
        ValidTo = entry.ValidTo is { } last ? Text(last) : null,
        Fields = JsonSerializer.Serialize(new SortedDictionary<string, string>(entry.Fields.ToDictionary(), StringComparer.Ordinal), Plain),
        Source = entry.Source,
        Actor = entry.Actor,
        Withdrawn = entry.Withdrawn,
    };

    public RegisterEntry ToEntry() => new(
        Register, EntryKey, Day(ValidFrom), ValidTo is null ? null : Day(ValidTo), new Instant(KnownAtMilliseconds),
        new SortedDictionary<string, string>(JsonSerializer.Deserialize<Dictionary<string, string>>(Fields)!, StringComparer.Ordinal), Source, Actor, Withdrawn);

    private static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);
}

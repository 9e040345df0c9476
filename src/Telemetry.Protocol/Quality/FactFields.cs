using System.Globalization;
using Telemetry.Containers;
using Telemetry.Protocol.Weighing;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Quality;

/// <summary>Reads the fields of one row; the first that cannot be read ends the row with <see cref="RefusedFieldException"/>.</summary>
internal sealed class FactFields(FactColumns columns, DelimitedRow row)
{
    public string Text(string column) => columns[row, column];

    public string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public string Id(string column) =>
        Identifier.IsValid(Text(column)) ? Text(column) : throw Refused(column, $"is not usable; write {Identifier.Grammar}.");

    public string? OptionalId(string column) => Optional(column) is null ? null : Id(column);

    public string Certificate(string column) =>
        CertificateNumber.IsValid(Text(column)) ? Text(column) : throw Refused(column, $"is not usable; {CertificateNumber.Remedy}");

    public Instant Time(string column)
    {
        var (at, reason) = TicketFields.Time(Text(column));
        return at ?? throw Refused(column, reason!);
    }

    /// <summary>Empty or NA: not weighed, which is null and never 0.</summary>
    public Grams? Mass(string column)
    {
        if (Optional(column) is not { } text || text == "NA") return null;
        var (mass, reason) = TicketFields.Kilograms(text);
        return mass ?? throw Refused(column, reason!);
    }

    public Cents? Euros(string column)
    {
        if (Optional(column) is not { } text) return null;
        return decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros)
            && decimal.Round(euros, 2) == euros && euros < 1_000_000_000_000m
            ? new Cents((long)(euros * 100))
            : throw Refused(column, "is not an amount; write euros with at most two decimals as 125 or 125.50 or 125,50, without thousands separators.");
    }

    public TWord Word<TWord>(string column)
        where TWord : struct, Enum =>
        Enum.GetValues<TWord>().Where(word => string.Equals(FactWords.Of(word), columns[row, column], StringComparison.OrdinalIgnoreCase)).Cast<TWord?>().FirstOrDefault()
            ?? throw Refused(column, $"is not known; write one of {string.Join(", ", Enum.GetValues<TWord>().Select(FactWords.Of))}.");

    public RefusedFieldException Refused(string column, string reason) => new(column, RowError.Shown(Text(column)), reason);
}

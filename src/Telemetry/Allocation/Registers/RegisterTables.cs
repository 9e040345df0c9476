using System.Globalization;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>
/// Lays out a register as a table for a pack: <c>register:NAME/FIELD</c> adds up the field of the entries that are valid in the period and known by an instant. A field that is no
/// amount counts 1 for each place, which is a table of pairs. What has no value in a dimension stands under <see cref="Orphan"/>; what has no value in the field is not there.
/// </summary>
public static class RegisterTables
{
    /// <summary>The id of a claimant or class that nobody knows.</summary>
    public const string Orphan = "ORPHAN";

    private const string Prefix = "register:";

    /// <summary>True when the input is read from a register.</summary>
    public static bool IsRegister(PackInput input) => input.From.StartsWith(Prefix, StringComparison.Ordinal);

    /// <exception cref="InvalidDataException">The register has no such field, dimension or filter, or another unit, or an amount was spoken over for a part of its days.</exception>
    public static Table Of(PackInput input, IReadOnlyList<RegisterEntry> entries, Period period, Instant known) => Of(input, RegisterBook.Of(entries), period, known);

    /// <summary>As the other; for a run that lays out several.</summary>
    /// <exception cref="InvalidDataException">Likewise.</exception>
    public static Table Of(PackInput input, RegisterBook book, Period period, Instant known)
    {
        var (register, field) = Field(input);
        var filter = RowFilter.Of(input, register, period);
        var spans = book.Over(register.Name, filter.First, filter.Last, known).Where(span => filter.Admits(span.Entry));
        if (field.Unit is null) return Table.Of(input.Table, input.Unit, input.Dimensions, spans.Select(span => new Cell(Place(input, span), 1)).Distinct());
        return Table.Of(
            input.Table, input.Unit, input.Dimensions,
            spans.Where(span => span.Entry.Fields.ContainsKey(field.Name)).Select(span => new Cell(Place(input, span), Amount(span, field, filter))));
    }

    private static (RegisterDefinition Register, RegisterColumn Field) Field(PackInput input)
    {
        var parts = input.From[Prefix.Length..].Split('/');
        var register = RegisterDefinitions.All.FirstOrDefault(definition => definition.Name == parts[0])
            ?? throw Wrong($"reads register '{parts[0]}'", RegisterDefinitions.All.Select(one => one.Name));
        var field = (parts.Length == 2 ? register.Column(parts[1]) : null)
            ?? throw Wrong($"reads '{input.From}'", register.Columns.Select(column => $"{Prefix}{register.Name}/{column.Name}"));
        if (input.Dimensions.FirstOrDefault(name => register.Column(name) is null) is { } unknown)
            throw Wrong($"has dimension '{unknown}', which register {register.Name} does not have", register.Columns.Select(column => column.Name));
        if (field.Type == ColumnType.Exact)
            throw Wrong($"reads {field.Name}, which is no whole number; name it as a figure", register.Columns.Where(column => column.Unit is not null).Select(column => column.Name));
        if (field.Unit is { } unit && unit != input.Unit) throw Wrong($"counts {input.Unit} of {register.Name}/{field.Name}", [unit.ToString()]);
        return (register, field);

        InvalidDataException Wrong(string what, IEnumerable<string> instead) => new($"input '{input.Table}': {what}; write {string.Join(" or ", instead)}.");
    }

    private static Coordinates Place(PackInput input, EntrySpan span) => new([.. input.Dimensions.Select(name => span.Entry.Fields.GetValueOrDefault(name, Orphan))]);

    /// <summary>
    /// An amount stands for all of the days that it was stated for. When a later entry took over some of them, nobody knows how much of it is left for the others: sharing it by days would be
    /// a guess that nobody asked for.
    /// </summary>
    private static long Amount(EntrySpan span, RegisterColumn field, RowFilter filter)
    {
        var entry = span.Entry;
        var (from, to) = (Later(entry.ValidFrom, filter.First), Earlier(entry.ValidTo ?? DateOnly.MaxValue, filter.Last));
        if (Later(span.From, filter.First) != from || Earlier(span.Last, filter.Last) != to)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                $"register {entry.Register}: '{entry.Key}' says {field.Name} {entry.Fields[field.Name]} for {from:yyyy-MM-dd} to {to:yyyy-MM-dd}, and a later entry speaks of a part of those days; state it for each part."));
        return long.Parse(entry.Fields[field.Name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}

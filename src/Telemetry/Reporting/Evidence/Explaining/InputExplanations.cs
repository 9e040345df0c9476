using System.Globalization;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Reporting.RulePacks;

namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>What a cell of a table that the pack starts from was filled with: emptyings, entries of a register, or what was booked before.</summary>
internal sealed class InputExplanations(RunTrace trace, ExplainWords words, ExplainedNumbers numbers, EmptyingExplanations emptyings)
{
    /// <summary>So many parts are shown; the others are added up.</summary>
    public const int Shown = 20;

    public IReadOnlyList<Explanation> Of(PackInput input, RunLine line)
    {
        if (RunTables.IsMeasured(input)) return OfEmptyings(input, line);
        return RegisterTables.IsRegister(input) ? OfRegister(input, line) : OfBooked(input, line);
    }

    private List<Explanation> OfEmptyings(PackInput input, RunLine line)
    {
        var found = trace.Emptyings(input, line.At);
        List<Explanation> parts = [.. found.Take(Shown).Select(one => emptyings.Of(one.Index) is var explained ? explained with { Title = $"{explained.Title}: {numbers.Of(one.Value, line.Unit)}" } : explained)];
        if (found.Count > Shown)
            parts.Add(new("rest", ExplainedNumbers.Fill(words.Rest, found.Count - Shown, numbers.Of(found.Skip(Shown).Sum(one => one.Value), line.Unit)), [], []));
        return parts;
    }

    private List<Explanation> OfRegister(PackInput input, RunLine line)
    {
        var parts = input.From["register:".Length..].Split('/');
        var definition = RegisterDefinitions.All.First(one => one.Name == parts[0]);
        var filter = RowFilter.Of(input, definition, trace.Run.Request.Period);
        return [.. RegisterBook.Of(trace.Run.Known.Registers).Over(parts[0], filter.First, filter.Last, trace.Run.Request.KnownAt).Select(span => span.Entry)
            .Where(entry => filter.Admits(entry) && input.Dimensions.Index().All(dimension => entry.Fields.GetValueOrDefault(dimension.Item, RegisterTables.Orphan) == line.At[dimension.Index]))
            .Take(Shown).Select(entry => new Explanation(
                "register", $"{words.Entry} {entry.Register}: {entry.Key}",
                [
                    .. entry.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => new ExplainedDetail(field.Key, field.Value)),
                    new(words.Valid, new PackPhrases(trace.Run.Pack, PackWords.Of(words.Language)).Days(entry.ValidFrom, entry.ValidTo)), new(words.Known, ExplainedNumbers.Time(entry.KnownAt)),
                    new(words.Source, entry.Source), new(words.Actor, entry.Actor),
                ], []))];
    }

    private List<Explanation> OfBooked(PackInput input, RunLine line)
    {
        var role = input.From["booked:".Length..];
        return [.. trace.Run.Known.Booked.Where(posting => posting.Role == role && line.At.Values.ToArray().All(value => posting.Line.Split('/').Contains(value)))
            .Take(Shown).Select(posting => new Explanation(
                "booked", string.Create(CultureInfo.InvariantCulture, $"{words.Booked}: {posting.Debit} → {posting.Credit}, {numbers.Of(posting.Value, posting.Unit)}"),
                [new(words.Run, posting.Run), new(words.Known, ExplainedNumbers.Time(posting.KnownAt))], []))];
    }
}

using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>
/// Which municipality there is on which day. Dutch codes change every 1 January: some merge, some are parted among their neighbours. Who ended names its successors, in its own last
/// entry or in the one that withdraws it.
/// </summary>
public sealed class MunicipalBorders
{
    private const string Register = "municipalities";

    private readonly Dictionary<string, IReadOnlyList<EntrySpan>> histories;
    private readonly ILookup<string, string> predecessors;

    private MunicipalBorders(Dictionary<string, IReadOnlyList<EntrySpan>> histories)
    {
        this.histories = histories;
        predecessors = histories
            .SelectMany(history => history.Value.SelectMany(span => Successors(span.Entry)).Distinct(StringComparer.Ordinal).Select(successor => (Successor: successor, Code: history.Key)))
            .ToLookup(pair => pair.Successor, pair => pair.Code, StringComparer.Ordinal);
    }

    public static MunicipalBorders Of(RegisterBook book, Instant known) =>
        new(book.Keys(Register).ToDictionary(code => code, code => book.History(Register, code, known), StringComparer.Ordinal));

    public BorderAnswer At(string code, DateOnly day)
    {
        var history = histories.GetValueOrDefault(code, []);
        var standing = history.Where(span => !span.Entry.Withdrawn).ToList();
        if (standing.Count == 0) return new(code, day, BorderStanding.Unknown, [], null);
        if (standing.Exists(span => span.Touches(day, day))) return new(code, day, BorderStanding.Valid, [], null);
        if (standing.LastOrDefault(span => span.Last < day) is not { } last) return new(code, day, BorderStanding.NotYet, [.. predecessors[code].Order(StringComparer.Ordinal)], standing[0].From);
        var ending = history.FirstOrDefault(span => span.From > last.Last && Successors(span.Entry).Length > 0);
        return new(code, day, BorderStanding.Ended, Successors((ending ?? last).Entry), last.Last);
    }

    /// <summary>
    /// The code under which something of a code stands on a day: its successor's after a merger, its predecessor's before one, through as many changes as lie between. The answer is not
    /// valid where there is none or more than one: nobody can say how what is measured falls to the parts.
    /// </summary>
    public BorderAnswer Place(string code, DateOnly day)
    {
        var answer = At(code, day);
        for (var changes = 0; answer.Standing != BorderStanding.Valid && answer.Others.Count == 1; changes++)
        {
            // Two that name each other would go round for ever.
            if (changes > histories.Count) return At(code, day);
            answer = At(answer.Others[0], day);
        }

        return answer;
    }

    private static string[] Successors(RegisterEntry entry) => entry.Fields.GetValueOrDefault("successor", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

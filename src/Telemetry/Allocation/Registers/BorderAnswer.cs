using Telemetry.Containers;

namespace Telemetry.Allocation.Registers;

/// <summary>What the register of municipalities says of a code on a day.</summary>
/// <param name="Others">Codes to ask for instead: successors of one that ended, predecessors of one that was not yet; empty where nobody named them.</param>
/// <param name="Bound">The last day of one that ended, the first of one that was not yet; else null.</param>
public sealed record BorderAnswer(string Code, DateOnly Day, BorderStanding Standing, IReadOnlyList<string> Others, DateOnly? Bound)
{
    /// <summary>What is the matter and what to write instead.</summary>
    public Wording Text => Standing switch
    {
        BorderStanding.Valid => new($"{Code} is op {On} een gemeente.", $"{Code} is a municipality on {On}."),
        BorderStanding.Ended => new(
            $"{Code} is op {On} geen gemeente meer; zij bestond tot en met {Until}. {(Others.Count == 0 ? "Er is geen opvolger vastgelegd; vul die in." : $"Schrijf de opvolger: {Names("of")}.")}",
            $"{Code} is no longer a municipality on {On}; it existed until {Until}. {(Others.Count == 0 ? "No successor is recorded; fill it in." : $"Write its successor: {Names("or")}.")}"),
        BorderStanding.NotYet => new(
            $"{Code} is op {On} nog geen gemeente; zij bestaat vanaf {Until}.{(Others.Count == 0 ? "" : $" Schrijf de voorganger: {Names("of")}.")}",
            $"{Code} is not yet a municipality on {On}; it exists from {Until}.{(Others.Count == 0 ? "" : $" Write its predecessor: {Names("or")}.")}"),
        _ => new($"{Code} staat niet in het register van gemeenten; voeg haar toe of verbeter de code.", $"{Code} is not in the register of municipalities; add it or correct the code."),
    };

    private string On => ColumnValues.Text(Day);

    private string Until => Bound is { } bound ? ColumnValues.Text(bound) : "?";

    private string Names(string or) => string.Join($" {or} ", Others);
}

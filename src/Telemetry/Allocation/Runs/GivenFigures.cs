using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>Values for figures that go before those of the pack: what a request sets, else what the register of rates has.</summary>
internal static class GivenFigures
{
    /// <summary>The source of a value that somebody set for this run alone.</summary>
    public const string Request = "request";

    /// <exception cref="ArgumentException">A parameter is no figure of the pack or no exact number.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<FigureValue>> Of(RulePack pack, RunRequest request, RegisterBook book)
    {
        var given = new SortedDictionary<string, IReadOnlyList<FigureValue>>(RegisterFigures.Given(book, pack, request.KnownAt).ToDictionary(), StringComparer.Ordinal);
        foreach (var (figure, value) in request.Parameters)
        {
            if (pack.Figures.All(one => one.Id != figure))
                throw new ArgumentException($"parameters: '{figure}' is no figure of {pack.Id} {pack.Version}; write one of {string.Join(", ", pack.Figures.Select(one => one.Id).Order(StringComparer.Ordinal))}.");
            if (Fraction.TryParse(value) is null) throw new ArgumentException($"parameters: '{figure}' is set to '{value}'; write an exact number such as 261.07 or 17/120.");
            given[figure] = [new FigureValue(DateOnly.MinValue, null, value, Request)];
        }

        return given;
    }
}

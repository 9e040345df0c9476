using Telemetry.Allocation.RulePacks;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Loads;

/// <summary>The limits of a load, from the figures of the pack as they are in force on the day of its weighing.</summary>
internal sealed class LoadLimits(LoadRules rules, LoadFigures figures)
{
    private readonly Dictionary<(string Stream, DateOnly Day), LoadLimit> known = [];

    /// <param name="day">By the calendar of the pack's country.</param>
    /// <exception cref="PackRefusedException">A figure has no value that day, or one that is no limit; the message names it.</exception>
    public LoadLimit Of(string stream, DateOnly day)
    {
        if (known.TryGetValue((stream, day), out var limit)) return limit;
        return known[(stream, day)] = new(
            new QualityLimits(Percent(rules.InterferingLimit, day, stream), Percent(rules.NonPackagingLimit, day, stream)),
            Factor(rules.LowestFactor, day, stream) ?? Fraction.Of(FactorBand.Default.LowestPerMille, 1_000),
            Factor(rules.HighestFactor, day, stream) ?? Fraction.Of(FactorBand.Default.HighestPerMille, 1_000));
    }

    private decimal? Percent(string? id, DateOnly day, string stream)
    {
        if (id is null) return null;
        var value = figures.ValueOf(id, day, stream);
        return value >= Fraction.Zero && value <= 100 && value.Denominator <= 1_000_000_000 && (1_000_000_000 % value.Denominator).IsZero
            ? (decimal)value.Numerator / (decimal)value.Denominator
            : throw new PackRefusedException($"figures.{id}: is {value} on {day:yyyy-MM-dd}; a limit of loads is 0 to 100 percent with at most nine decimals.");
    }

    private Fraction? Factor(string? id, DateOnly day, string stream)
    {
        if (id is null) return null;
        var value = figures.ValueOf(id, day, stream);
        return value.Sign >= 0 ? value : throw new PackRefusedException($"figures.{id}: is {value} on {day:yyyy-MM-dd}; a factor of ticket over estimates is 0 or more.");
    }
}

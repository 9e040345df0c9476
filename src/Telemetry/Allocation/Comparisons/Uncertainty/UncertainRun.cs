using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Comparisons.Uncertainty;

/// <summary>
/// How certain a run is (Monte Carlo, GUM supplement 1, JCGM 101:2008): the run is made again over facts as they might have been, and each line lies where most of those runs put it.
/// Floating point has a part in what is drawn and none in the run.
/// </summary>
/// <param name="Run">Id of the run that this is about.</param>
/// <param name="Lines">Ordered as the run's.</param>
/// <param name="Refused">Draws that could not be computed, for example because nothing was left to share by; they count in no interval.</param>
public sealed record UncertainRun(
    string Run, DrawSettings Settings, IReadOnlyList<LineInterval> Lines, IReadOnlyList<BreachVerdict> Breaches, IReadOnlyList<TargetCertainty> Targets, int Refused)
{
    /// <param name="limitPercent">Of interfering material; null where the pack has no gate.</param>
    /// <param name="samples">Hand-sorted samples of loads; they decide whether a breach is shown where a load has at least two.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or no draw can be computed.</exception>
    public static UncertainRun Of(RunResult run, DrawSettings settings, Fraction? limitPercent, IEnumerable<CompositionSample> samples)
    {
        foreach (var violation in settings.Violations()) throw new ArgumentException(violation);
        var chance = new Random(settings.Seed);
        var values = run.Lines.ToDictionary(line => line.Id, _ => new List<long>(settings.Draws), StringComparer.Ordinal);
        var (loads, targets, refused) = (new List<IReadOnlyList<LoadResult>>(), new List<IReadOnlyList<TargetVerdict>>(), 0);
        for (var draw = 0; draw < settings.Draws; draw++)
        {
            if (Drawn(run, FactDraw.Of(run.Known, settings, chance)) is not { } drawn)
            {
                refused++;
                continue;
            }

            // A line that a draw does not have is of a mass that is not there then: it counts 0 here.
            var lines = drawn.Lines.ToDictionary(line => line.Id, line => line.Value, StringComparer.Ordinal);
            foreach (var (line, drawings) in values) drawings.Add(lines.GetValueOrDefault(line));
            loads.Add(drawn.Loads);
            targets.Add(drawn.Outcome.Targets);
        }

        if (refused == settings.Draws) throw new ArgumentException($"run '{run.Id}': none of {settings.Draws} draws can be computed; state smaller uncertainties.");
        return new(
            run.Id, settings, [.. run.Lines.Select(line => LineInterval.Of(line.Id, line.Unit, line.Value, [.. values[line.Id].Order()], settings.ConfidencePercent))],
            limitPercent is { } limit ? BreachVerdicts.Of(run, limit, loads, samples.ToLookup(one => (one.TicketOwner ?? "", one.TicketId ?? "")), settings) : [],
            TargetCertainty.Of(run.Outcome.Targets, targets, settings.ConfidencePercent), refused);
    }

    private static RunResult? Drawn(RunResult run, RunFacts facts)
    {
        try
        {
            return RunComputation.Compute(run.Pack, facts, run.Request);
        }
        catch (Exception error) when (error is ArgumentException or PackRefusedException)
        {
            return null;
        }
    }
}

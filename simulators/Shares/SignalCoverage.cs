using Telemetry.Quality.DoubleSampling;

namespace Telemetry.Simulators.Shares;

/// <summary>Asks the two-phase estimate in many worlds for a container, a route, a neighbourhood and tomorrow's load, and compares with the truth.</summary>
public static class SignalCoverage
{
    public static IReadOnlyList<CoverageLine> Measure(SignalWorld kind, int worlds, int seed)
    {
        CoverageTally[] tallies = [.. ((string[])["container", "route", "neighbourhood", "tomorrow's load", "all"]).Select(subject => new CoverageTally(kind.Name, subject))];
        Parallel.For(0, worlds, world =>
        {
            var drawn = WorldDraw.Of(kind, seed, world);
            var model = TwoPhaseModel.Fit("pmd", drawn.Samples, drawn.Assessments, drawn.Emptyings);
            var domains = new[] { ShareDomain.Container($"c{world % 60:D2}"), ShareDomain.Route($"r{world % 6}"), ShareDomain.Neighbourhood($"BU0000000{world % 5}") };
            for (var index = 0; index < domains.Length; index++) Compare(tallies[index], drawn.Emptyings, domains[index]);
            tallies[3].Add(model?.Predict(drawn.Coming), drawn.TrueShare(drawn.Coming));
            Compare(tallies[4], drawn.Emptyings, ShareDomain.Whole);

            void Compare(CoverageTally tally, IReadOnlyList<EmptyingSignals> emptyings, ShareDomain domain) =>
                tally.Add(model?.Of(domain), drawn.TrueShare([.. emptyings.Where(domain.Holds)]));
        });
        return [.. tallies.Select(tally => tally.Line())];
    }
}

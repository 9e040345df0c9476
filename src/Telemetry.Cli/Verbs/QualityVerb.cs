using System.CommandLine;
using Telemetry.Quality;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry quality</c>: shares of interfering material with their intervals, what samples show, and how many more are needed.</summary>
internal static class QualityVerb
{
    public static Command Create() => new("quality", "Separation quality: samples, plan, estimate, coverage")
    {
        QualitySamplesVerb.Create(), QualityPlanVerb.Create(), QualityEstimateVerb.Create(), QualityCoverageVerb.Create(),
    };

    /// <summary>The samples of one stream, or of all by stream.</summary>
    public static IReadOnlyList<IGrouping<string, CompositionSample>> Samples(DataFolder folder, string? stream) =>
    [
        .. new SampleLedger(folder.OpenLedger()).All().Where(sample => stream is null || sample.Stream == stream)
            .GroupBy(sample => sample.Stream, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal),
    ];
}

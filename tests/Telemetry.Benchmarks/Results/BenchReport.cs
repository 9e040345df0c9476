namespace Telemetry.Benchmarks.Results;

/// <summary>One run over all engines.</summary>
internal sealed record BenchReport(DateTimeOffset MeasuredAt, Machine Machine, bool Quick, int Containers, int Days, int Seed, IReadOnlyList<Outcome> Outcomes)
{
    /// <summary>How the platform compares with each peer that was measured beside it.</summary>
    public IReadOnlyList<Ratio> Ratios =>
    [
        .. from peer in Outcomes
           where !peer.IsPlatform && peer.Measurement is not null
           let ours = Outcomes.FirstOrDefault(one => one.IsPlatform && one.OverNetwork == peer.OverNetwork)
           where ours?.Measurement is not null
           let asked = Outcomes.FirstOrDefault(one => one.IsPlatform && one.Measurement?.ContainerDay is not null)
           select Ratio.Of(ours, asked, peer),
    ];
}

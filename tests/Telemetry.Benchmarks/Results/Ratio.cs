using Telemetry.Benchmarks.Measuring;

namespace Telemetry.Benchmarks.Results;

/// <summary>The platform against one peer; above 1 the platform is better. The machine is shared and noisy: ratios of one run say more than figures.</summary>
/// <param name="Speed">Values a second, ours by the peer's.</param>
/// <param name="Cpu">CPU time a value, client and server together, the peer's by ours.</param>
/// <param name="Disk">Bytes a value, the peer's by ours.</param>
/// <param name="ContainerDay">Median latency, the peer's by ours; the platform is asked in process.</param>
internal sealed record Ratio(string Ours, string Peer, double Speed, double Cpu, double Disk, double? ContainerDay, double? WholeSpan, double? Latest)
{
    public static Ratio Of(Outcome ours, Outcome? asked, Outcome peer)
    {
        var (mine, its, answers) = (ours.Measurement!, peer.Measurement!, asked?.Measurement);
        return new Ratio(
            ours.Name, peer.Name, mine.ValuesASecond / its.ValuesASecond, its.CpuNanoseconds / mine.CpuNanoseconds, its.DiskBytes / mine.DiskBytes,
            Median(its.ContainerDay, answers?.ContainerDay), Median(its.WholeSpan, answers?.WholeSpan), Median(its.Latest, answers?.Latest));
    }

    private static double? Median(Percentiles? peer, Percentiles? ours) => peer?.P50 / ours?.P50;
}

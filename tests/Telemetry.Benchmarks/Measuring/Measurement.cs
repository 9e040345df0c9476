namespace Telemetry.Benchmarks.Measuring;

/// <summary>What was measured of one engine.</summary>
/// <param name="Values">Values handed in, missing ones included.</param>
/// <param name="ClockedValues">Those handed in after the warm-up, to which the times belong.</param>
/// <param name="Seconds">While appends were under way.</param>
/// <param name="SettleSeconds">Until everything was in its lasting form.</param>
/// <param name="ClientNanoseconds">CPU time a value of this process, without generating and encoding.</param>
/// <param name="ServerNanoseconds">CPU time a value of the engine's own process, background work included; null in process.</param>
/// <param name="AllocatedBytes">Managed bytes allocated a value, in this process.</param>
/// <param name="BatchValues">Values in one acknowledgement.</param>
/// <param name="PeakBytes">Highest resident memory of the server, or of this process with the generator in it.</param>
internal sealed record Measurement(
    string Name, string Version, long Values, long ClockedValues, double Seconds, double SettleSeconds, double ClientNanoseconds, double? ServerNanoseconds, double AllocatedBytes,
    int BatchValues, int UnderWay, Percentiles? Acknowledgement, Percentiles? ContainerDay, Percentiles? Latest, Percentiles? WholeSpan,
    long PeakBytes, long SteadyBytes, IReadOnlyDictionary<string, long> Sizes, long StoredValues, long StoredSum)
{
    public double ValuesASecond => ClockedValues / Seconds;

    public double DiskBytes => Sizes.Values.Sum() / (double)Values;

    public double CpuNanoseconds => ClientNanoseconds + (ServerNanoseconds ?? 0);
}

using Telemetry.Simulators.Load;

namespace Telemetry.Simulators.Labelled;

/// <summary>What a stream of chance is drawn for; each phenomenon has its own, so that switching one off leaves the others as they were.</summary>
internal enum Draw
{
    Deposits = 1,
    Collection = 2,
    Level = 3,
    Uplinks = 4,
    Cones = 5,
    Settling = 6,
    Baseline = 7,
    LidOpen = 8,
    Snow = 9,
    Bystanders = 10,
    Tilt = 11,
    Shoves = 12,
    Openings = 13,
    Scale = 14,
    Gaps = 15,
    Faults = 16,
    FalseEchoes = 17,
}

/// <summary>Opens the streams.</summary>
internal static class DrawStream
{
    public static FastChance Open(this Draw purpose, int seed, int container) =>
        new(FastChance.Mix(unchecked(((ulong)(uint)seed << 32) ^ ((ulong)(uint)container << 5) ^ (ulong)purpose) ^ 0xD1B5_4A32_D192_ED03));
}

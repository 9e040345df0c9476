using Telemetry.Containers;

namespace Telemetry.Edge;

/// <summary>Everything an agent is told. <see cref="Mistakes"/> lists all that is wrong with it at once.</summary>
/// <param name="Device">The device's id: MQTT client id, user name and part of its topics.</param>
/// <param name="Host">The broker.</param>
/// <param name="OutboxFolder">A folder of its own on a disk that survives a restart.</param>
public sealed record EdgeOptions(string Device, string Host, string OutboxFolder)
{
    /// <summary>1 to 65,535; 8883 is usual with <see cref="Tls"/>.</summary>
    public int Port { get; init; } = 1883;

    public bool Tls { get; init; }

    public string? Password { get; init; }

    /// <summary>Unacknowledged readings on disk, 1 to 50,000,000. At the limit sampling waits; nothing is dropped.</summary>
    public int MaximumReadings { get; init; } = 1_000_000;

    /// <summary>Readings after which a commit is made, 1 to 8,192.</summary>
    public int CommitEvery { get; init; } = 256;

    /// <summary>Time after which a commit is made, 10 ms to 1 h. What was sampled since is lost in a power cut.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Readings in a message, 1 to 8,192.</summary>
    public int BatchReadings { get; init; } = 512;

    /// <summary>Batches on their way that the watermark does not cover, 1 to 64.</summary>
    public int BatchesInFlight { get; init; } = 8;

    /// <summary>Without progress of the watermark for this long everything is sent again, 50 ms to 10 min; grows to four times this.</summary>
    public TimeSpan ResendAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>1 s to 18 h.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the broker keeps the session of an absent device, 0 to 365 days.</summary>
    public TimeSpan SessionExpiry { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The longest wait for the broker's answer, 100 ms to 10 min.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The first wait before connecting again; doubles, and is shortened by up to half by chance. 10 ms to <see cref="ReconnectAtMost"/>.</summary>
    public TimeSpan ReconnectAtLeast { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Up to 1 h.</summary>
    public TimeSpan ReconnectAtMost { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Measurements of which a reading is the median, 1 to 99.</summary>
    public int Shots { get; init; } = 3;

    /// <summary>Equal raw numbers in a row after which a part counts as stuck; 0 = never.</summary>
    public int StuckAfter { get; init; }

    /// <summary>Seeds the jitter of reconnecting.</summary>
    public int Seed { get; init; }

    public IReadOnlyList<string> Mistakes()
    {
        var mistakes = new List<string>();
        if (!Identifier.IsValid(Device)) mistakes.Add($"Device: '{Device}' is not an id; write {Identifier.Grammar}.");
        if (string.IsNullOrWhiteSpace(Host)) mistakes.Add("Host: is empty; write the broker's name or address.");
        if (string.IsNullOrWhiteSpace(OutboxFolder)) mistakes.Add("OutboxFolder: is empty; write a folder on a disk that survives a restart.");
        Range(nameof(Port), Port, 1, 65_535);
        Range(nameof(MaximumReadings), MaximumReadings, 1, 50_000_000);
        Range(nameof(CommitEvery), CommitEvery, 1, 8_192);
        Range(nameof(CommitInterval), CommitInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        Range(nameof(BatchReadings), BatchReadings, 1, Protocol.Readings.BatchCodec.MaximumRows);
        Range(nameof(BatchesInFlight), BatchesInFlight, 1, 64);
        Range(nameof(ResendAfter), ResendAfter, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(10));
        Range(nameof(KeepAlive), KeepAlive, TimeSpan.FromSeconds(1), TimeSpan.FromHours(18));
        Range(nameof(SessionExpiry), SessionExpiry, TimeSpan.Zero, TimeSpan.FromDays(365));
        Range(nameof(AnswerWithin), AnswerWithin, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10));
        Range(nameof(ReconnectAtMost), ReconnectAtMost, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        Range(nameof(ReconnectAtLeast), ReconnectAtLeast, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        if (ReconnectAtLeast > ReconnectAtMost) mistakes.Add($"ReconnectAtLeast: {ReconnectAtLeast} is longer than ReconnectAtMost {ReconnectAtMost}; shorten it.");
        Range(nameof(Shots), Shots, 1, 99);
        Range(nameof(StuckAfter), StuckAfter, 0, int.MaxValue);
        return mistakes;

        void Range<T>(string field, T value, T least, T most)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0) mistakes.Add($"{field}: {value} is out of range; write {least} to {most}.");
        }
    }
}

using Telemetry.Containers;

namespace Telemetry.Edge;

/// <summary>Everything an agent can be told.</summary>
public sealed record EdgeOptions
{
    /// <summary>The device's id: MQTT client id, user name and topic.</summary>
    public required string Device { get; init; }

    public required string Password { get; init; }

    public required string OutboxFolder { get; init; }

    public string Host { get; init; } = "127.0.0.1";

    /// <summary>1 to 65,535.</summary>
    public int Port { get; init; } = 1883;

    /// <summary>Readings are made durable on the device at the latest after this many, 1 to 8,192.</summary>
    public int CommitEvery { get; init; } = 256;

    /// <summary>… and at the latest after this long. A minute spares the card; less loses less at a power cut.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Readings in a message, 1 to 8,192.</summary>
    public int BatchSize { get; init; } = 512;

    /// <summary>Sampling pauses while this many readings wait for the server; nothing is overwritten.</summary>
    public int MaximumDepth { get; init; } = 1_000_000;

    /// <summary>Without progress of the durable watermark for this long, everything that is not durable is sent again.</summary>
    public TimeSpan ResendAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Everything that is wrong, each with the remedy.</summary>
    public IReadOnlyList<string> Violations()
    {
        var violations = new List<string>();
        if (!Identifier.IsValid(Device)) violations.Add($"device: '{Device}' is not usable; write {Identifier.Grammar}.");
        if (string.IsNullOrEmpty(Password)) violations.Add("password: it is empty; ask the operator for this device's password ('telemetry keys').");
        if (string.IsNullOrEmpty(OutboxFolder)) violations.Add("outboxFolder: it is empty; name a folder on a disk that survives a reboot.");
        if (string.IsNullOrEmpty(Host)) violations.Add("host: it is empty; name the broker.");
        if (Port is < 1 or > 65_535) violations.Add($"port: {Port} is not a port; write 1 to 65535.");
        if (CommitEvery is < 1 or > 8_192) violations.Add($"commitEvery: {CommitEvery} is outside 1 to 8192.");
        if (BatchSize is < 1 or > 8_192) violations.Add($"batchSize: {BatchSize} is outside 1 to 8192.");
        if (CommitInterval <= TimeSpan.Zero) violations.Add($"commitInterval: {CommitInterval} must be above 0.");
        if (ResendAfter <= TimeSpan.Zero) violations.Add($"resendAfter: {ResendAfter} must be above 0.");
        if (MaximumDepth < CommitEvery) violations.Add($"maximumDepth: {MaximumDepth} is less than commitEvery {CommitEvery}; make it larger.");
        return violations;
    }
}

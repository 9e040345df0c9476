namespace Telemetry.Edge.Configuration;

/// <summary>The configuration file of a device. Settable, because generated JSON code forgets the defaults of init-only properties.</summary>
internal sealed record DeviceFile
{
    public string Device { get; set; } = "";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 1883;

    public bool Tls { get; set; }

    /// <summary>A file that holds the password alone, so that it need not stand among the settings.</summary>
    public string? PasswordFile { get; set; }

    public string OutboxFolder { get; set; } = "";

    /// <summary>1 s to 1 day.</summary>
    public int SampleEverySeconds { get; set; } = 900;

    /// <summary>Seconds of samples that a power cut may take, 1 to 3,600; a memory card wears with every commit.</summary>
    public int CommitEverySeconds { get; set; } = 60;

    public int Shots { get; set; } = 3;

    public int StuckAfter { get; set; }

    public IReadOnlyList<ChannelFile> Channels { get; set; } = [];

    public IReadOnlyList<string> Mistakes()
    {
        var mistakes = new List<string>(ToOptions(null).Mistakes());
        if (SampleEverySeconds is < 1 or > 86_400) mistakes.Add($"SampleEverySeconds: {SampleEverySeconds}; write 1 to 86400.");
        if (Channels.Count == 0) mistakes.Add("Channels: is empty; describe at least one sensor.");
        for (var i = 0; i < Channels.Count; i++) mistakes.AddRange(Channels[i].Mistakes($"channels[{i}]"));
        if (PasswordFile is not null && !File.Exists(PasswordFile)) mistakes.Add($"PasswordFile: '{PasswordFile}' does not exist; create it or remove the entry.");
        return mistakes;
    }

    public EdgeOptions ToOptions(string? password) => new(Device, Host, OutboxFolder)
    {
        Port = Port,
        Tls = Tls,
        Password = password,
        CommitInterval = TimeSpan.FromSeconds(CommitEverySeconds),
        Shots = Shots,
        StuckAfter = StuckAfter,
        Seed = (int)(Outbox.Crc32C.Of(System.Text.Encoding.UTF8.GetBytes(Device)) & int.MaxValue),
    };
}

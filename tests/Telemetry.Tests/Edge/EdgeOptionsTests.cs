using Telemetry.Edge;
using Xunit;

namespace Telemetry.Tests.Edge;

public sealed class EdgeOptionsTests
{
    [Fact]
    public void The_defaults_are_sound() => Assert.Empty(new EdgeOptions("pi-1", "localhost", "outbox").Mistakes());

    [Fact]
    public void All_mistakes_are_listed_at_once()
    {
        var mistakes = new EdgeOptions("a/b", "", "") { Port = 0, BatchReadings = 9_000, CommitInterval = TimeSpan.Zero, Shots = 0 }.Mistakes();
        Assert.Equal(
            ["Device", "Host", "OutboxFolder", "Port", "CommitInterval", "BatchReadings", "Shots"],
            mistakes.Select(mistake => mistake[..mistake.IndexOf(':', StringComparison.Ordinal)]));
    }
}

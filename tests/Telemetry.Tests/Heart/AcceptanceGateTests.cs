using Telemetry.Quality;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class AcceptanceGateTests
{
    [Theory]
    [InlineData(10_000, 1_499, LoadDecision.Accepted)]
    [InlineData(10_000, 1_500, LoadDecision.Accepted)]
    [InlineData(10_000, 1_501, LoadDecision.Rejected)]
    [InlineData(1_000_000_000_000_000, 150_000_000_000_001, LoadDecision.Rejected)]
    [InlineData(0, 0, LoadDecision.NotEvaluated)]
    public void Exactly_the_limit_is_accepted_on_exact_masses(long net, long interfering, LoadDecision expected) =>
        Assert.Equal(new LoadJudgement(expected, true), AcceptanceGate.Judge(new Grams(net), new Grams(interfering), 15m));

    [Fact]
    public void A_load_nobody_assessed_is_accepted_and_says_so() =>
        Assert.Equal(new LoadJudgement(LoadDecision.Accepted, false), AcceptanceGate.Judge(new Grams(1), null, 15m));

    [Fact]
    public void A_stream_without_a_limit_rejects_nothing() =>
        Assert.Equal(LoadDecision.Accepted, AcceptanceGate.Judge(new Grams(1), new Grams(1), null).Decision);
}

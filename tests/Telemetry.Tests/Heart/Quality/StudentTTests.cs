using Telemetry.Quality.Intervals;
using Telemetry.Statistics;
using Xunit;

namespace Telemetry.Tests.Heart.SeparationQuality;

public sealed class StudentTTests
{
    /// <summary>NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, critical values of Student's t.</summary>
    [Theory]
    [InlineData(1, 0.90, 3.078)]
    [InlineData(1, 0.95, 6.314)]
    [InlineData(1, 0.975, 12.706)]
    [InlineData(2, 0.975, 4.303)]
    [InlineData(4, 0.95, 2.132)]
    [InlineData(4, 0.975, 2.776)]
    [InlineData(7, 0.99, 2.998)]
    [InlineData(10, 0.975, 2.228)]
    [InlineData(29, 0.995, 2.756)]
    [InlineData(100, 0.975, 1.984)]
    [InlineData(100, 0.999, 3.174)]
    [InlineData(1_000_000_000, 0.975, 1.960)]
    public void Quantiles_are_those_of_the_published_table(int degreesOfFreedom, double probability, double table) =>
        Assert.Equal(table, StudentT.Quantile(probability, degreesOfFreedom), 0.000_55);

    [Fact]
    public void Four_degrees_of_freedom_give_the_factor_of_the_domain_vector() => Assert.Equal(2.776_445, StudentT.Factor(95, 4), 0.000_000_6);

    /// <summary>With one and two degrees of freedom the distribution has a closed form.</summary>
    [Theory]
    [InlineData(-40)]
    [InlineData(-1.3)]
    [InlineData(0)]
    [InlineData(0.2)]
    [InlineData(7)]
    public void One_and_two_degrees_of_freedom_agree_with_their_closed_forms(double t)
    {
        Assert.Equal(0.5 + (Math.Atan(t) / Math.PI), StudentT.Below(t, 1), 1e-12);
        Assert.Equal(0.5 + (t / (2 * Math.Sqrt(2 + (t * t)))), StudentT.Below(t, 2), 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_probability_outside_0_to_1_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(probability, 4));
}

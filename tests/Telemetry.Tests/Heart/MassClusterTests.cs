using System.Diagnostics;
using CsCheck;
using Telemetry.Containers;
using Telemetry.Mass.Clusters;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class MassClusterTests
{
    private static readonly Position Dam = new(52_373_100, 4_893_200);

    [Fact]
    public void A_known_distance_comes_out_within_a_metre_in_a_thousand()
    {
        // One thousandth of a degree at 52.3731 N: 111.25 m north and 68.05 m east on the WGS 84 ellipsoid.
        Assert.InRange(Distance.Millimetres(Dam, North(1_000)), 110_900, 111_400);
        Assert.InRange(Distance.Millimetres(Dam, East(1_000)), 67_700, 68_200);
        Assert.Equal(Distance.Millimetres(East(1_000), Dam), Distance.Millimetres(Dam, East(1_000)));
        Assert.Equal(222, Distance.Millimetres(new(0, 179_999_999), new(0, -179_999_999)));
    }

    [Theory]
    [InlineData(107, 1)]
    [InlineData(108, 2)]
    public void Twelve_metres_is_the_limit(int microdegreesNorth, int clusters) =>
        Assert.Equal(clusters, Clustering.Of([Place("a", Dam), Place("b", North(microdegreesNorth))]).Count);

    [Fact]
    public void A_row_longer_than_twelve_metres_is_cut_though_each_stands_near_the_next()
    {
        var clusters = Clustering.Of([.. Enumerable.Range(0, 5).Select(index => Place($"c{index}", North(index * 50)))]);

        // 5.56 m apart: three span 11.1 m, four 16.7 m.
        Assert.All(clusters, cluster => Assert.InRange(cluster.Containers.Count, 1, 3));
        Assert.Equal(["c0", "c1", "c2", "c3", "c4"], clusters.SelectMany(cluster => cluster.Containers).Select(container => container.Id).Order());
    }

    [Fact]
    public void Another_fraction_and_a_container_without_a_place_stand_apart() =>
        Assert.Equal(3, Clustering.Of([Place("a", Dam), Place("b", Dam) with { Stream = "glass" }, Place("c", Dam) with { Position = null }]).Count);

    [Fact]
    public void The_order_of_the_containers_changes_nothing_and_no_cluster_is_too_wide() =>
        Gen.Select(Gen.Select(Gen.Int[0, 600], Gen.Int[0, 900]).Array[1, 40], Gen.Int[0, 1_000]).Sample((places, seed) =>
        {
            Container[] containers = [.. places.Select((place, index) => Place($"c{index:D2}", new Position(52_373_100 + place.Item1, 4_893_200 + place.Item2)))];
            var shuffled = containers.ToArray();
            new Random(seed).Shuffle(shuffled);
            var clusters = Clustering.Of(containers);
            return Text(clusters) == Text(Clustering.Of(shuffled))
                && clusters.Sum(cluster => cluster.Containers.Count) == containers.Length
                && clusters.All(cluster => cluster.Containers.All(left => cluster.Containers.All(right => Distance.IsWithin(left.Position!, right.Position!, Clustering.ReachMillimetres))));
        });

    [Fact]
    public void Eight_thousand_containers_are_grouped_in_well_under_a_second()
    {
        // As in a Dutch register: places of three to six containers, 2 m apart.
        var chance = new Random(1);
        var containers = Enumerable.Range(0, 8_000).Select(index => Place($"c{index:D5}", new Position(52_000_000 + (index / 5 % 40 * 4_000) + chance.Next(60), 4_200_000 + (index / 200 * 4_000) + (index % 5 * 25)))).ToList();
        Assert.NotEmpty(Clustering.Of(containers.Take(100)));
        var watch = Stopwatch.StartNew();
        var clusters = Clustering.Of(containers);
        watch.Stop();
        Assert.InRange(clusters.Count, 1_600, 3_200);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed.TotalMilliseconds:F0} ms.");
        TestContext.Current.SendDiagnosticMessage($"8,000 containers: {clusters.Count} clusters in {watch.Elapsed.TotalMilliseconds:F0} ms");
    }

    private static string Text(IReadOnlyList<ContainerCluster> clusters) =>
        string.Join('|', clusters.Select(cluster => $"{cluster.Id}:{string.Join(',', cluster.Containers.Select(container => container.Id))}"));

    private static Container Place(string id, Position position) => new(id, "GM0363", "pmd", 5_000, Position: position);

    private static Position North(int microdegrees) => Dam with { LatitudeMicrodegrees = Dam.LatitudeMicrodegrees + microdegrees };

    private static Position East(int microdegrees) => Dam with { LongitudeMicrodegrees = Dam.LongitudeMicrodegrees + microdegrees };
}

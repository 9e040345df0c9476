using System.Diagnostics;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.World;
using Xunit;

namespace Telemetry.Tests.Simulators;

public sealed class SyntheticRegionTests(ITestOutputHelper output)
{
    private static readonly Scenario World = SyntheticRegion.Build(7);

    private static readonly IReadOnlyList<HistorySample> Samples = [.. World.Histories.SelectMany(history => history.Samples)];

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        ScenarioFolder.Write(World, first.Path);
        ScenarioFolder.Write(SyntheticRegion.Build(7), second.Path);
        var files = Directory.GetFiles(first.Path, "*", SearchOption.AllDirectories);
        Assert.Equal(56, files.Length);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(second.Path, Path.GetRelativePath(first.Path, file)))));
    }

    [Fact]
    public void Another_seed_gives_another_world() => Assert.NotEqual(World.Truth, SyntheticRegion.Build(8).Truth);

    [Fact]
    public void The_region_has_six_municipalities_fifty_sites_and_two_hundred_containers_and_breaks_no_rule()
    {
        Assert.Empty(RegistryRules.Violations(World.Registry));
        Assert.True(World.Registry.Synthetic);
        Assert.Equal((6, 50, 200), (World.Registry.Municipalities.Count, World.Registry.Devices.Count, World.Registry.Containers.Count));
        Assert.All(World.Registry.Devices, device => Assert.InRange(device.Containers.Count, 2, 5));
    }

    [Fact]
    public void Samples_are_sorted_by_time_and_then_by_container() => Assert.All(World.Histories, history =>
        Assert.All(history.Samples.Zip(history.Samples.Skip(1)), pair => Assert.True(
            pair.First.At < pair.Second.At || (pair.First.At == pair.Second.At && string.CompareOrdinal(pair.First.Container, pair.Second.Container) < 0))));

    [Fact]
    public void Every_sample_would_be_admitted()
    {
        var index = new RegistryIndex(World.Registry);
        foreach (var history in World.Histories)
        {
            var device = index.Devices[history.Device];
            foreach (var sample in history.Samples)
            {
                Assert.Null(Admission.Judge(new Reading(sample.Container, sample.Quantity, sample.At, sample.Value, sample.Status), device, index, sample.At));
            }
        }
    }

    [Fact]
    public void There_are_about_130_000_samples()
    {
        var watch = Stopwatch.StartNew();
        SyntheticRegion.Build(9);
        output.WriteLine($"{Samples.Count} samples, {World.Truth.Count} emptyings, {World.Tickets.Count} tickets, {watch.ElapsedMilliseconds} ms; stuck {string.Join(' ', Stuck())}");
        foreach (var stream in World.Tickets.GroupBy(ticket => ticket.Stream))
            output.WriteLine($"{stream.Key}: {stream.Count()} tickets, {stream.Sum(ticket => ticket.Net.Value)} g, above 15 %: {stream.Count(ticket => ticket.Interfering?.Value > ticket.Net.Value * 0.15)}");
        Assert.InRange(Samples.Count, 120_000, 140_000);
    }

    [Fact]
    public void About_eighteen_percent_of_the_uplinks_are_lost_outside_the_gaps()
    {
        var hours = new HashSet<long>();
        double lost = 0, kept = 0;
        foreach (var history in World.Histories)
        {
            var times = history.Samples.Select(sample => sample.At.UnixMilliseconds).Distinct().ToArray();
            kept += times.Length - 1;
            lost += times.Zip(times.Skip(1)).Select(pair => (pair.Second - pair.First) / 3_600_000 - 1).Where(missing => missing < 24).Sum();
        }

        Assert.InRange(lost / (lost + kept), 0.165, 0.195);
    }

    [Fact]
    public void Some_devices_are_away_for_more_than_a_day()
    {
        var gaps = World.Histories.Count(history => history.Samples.Zip(history.Samples.Skip(1)).Any(pair => pair.Second.At - pair.First.At > TimeSpan.FromHours(24)));
        Assert.InRange(gaps, 8, 35);
    }

    [Fact]
    public void Isolated_spikes_are_about_as_frequent_as_in_Frankfurt()
    {
        // On the scales nothing but a spike jumps up and back by more than 15 kg.
        var scales = Samples.Where(sample => sample.Quantity == Quantity.ContentMass && sample.Status == ReadingStatus.Ok).GroupBy(sample => sample.Container);
        var triples = scales.SelectMany(group => group.Zip(group.Skip(1), group.Skip(2))).ToArray();
        var spikes = triples.Count(triple => triple.Second.Value - triple.First.Value > 15_000 && triple.Second.Value - triple.Third.Value > 15_000);
        Assert.InRange((double)spikes / triples.Length, 0.012, 0.021);
    }

    [Fact]
    public void Level_sensors_are_as_noisy_as_in_Frankfurt()
    {
        // 110 cm are 10,000 basis points, so 10, 16 and 42 cm are 909, 1,455 and 3,818.
        var steps95 = Samples.Where(sample => sample.Quantity == Quantity.FillLevel && sample.Status == ReadingStatus.Ok).GroupBy(sample => sample.Container)
            .Select(group => group.Zip(group.Skip(1)).Select(pair => Math.Abs(pair.Second.Value - pair.First.Value)).Order().ToArray())
            .Select(steps => steps[steps.Length * 95 / 100]).Order().ToArray();
        output.WriteLine($"{steps95.Length} sensors: p10 {steps95[steps95.Length / 10]}, p50 {steps95[steps95.Length / 2]}, p90 {steps95[steps95.Length * 9 / 10]}, clean {(double)steps95.Count(step => step <= 920) / steps95.Length:F2}");
        Assert.InRange((double)steps95.Count(step => step <= 920) / steps95.Length, 0.37, 0.57);
        Assert.InRange(steps95[steps95.Length / 10], 350, 750);
        Assert.InRange(steps95[steps95.Length * 9 / 10], 2_500, 4_600);
    }

    [Fact]
    public void One_container_is_silent_and_one_sensor_is_stuck()
    {
        var heard = Samples.Select(sample => sample.Container).ToHashSet();
        Assert.Single(World.Registry.Containers, container => !heard.Contains(container.Id));
        Assert.Single(Stuck());
    }

    [Fact]
    public void A_ticket_weighs_the_true_emptyings_within_half_a_scale_step()
    {
        var taken = World.Truth.Where(emptying => emptying.Ticket is not null).GroupBy(emptying => emptying.Ticket!).ToDictionary(group => group.Key, group => group.Sum(emptying => emptying.Grams));
        Assert.Equal(taken.Count, World.Tickets.Count);
        Assert.All(World.Tickets, ticket =>
        {
            var step = ticket.Stream is "textile" or "reuse" ? 5_000 : 20_000;
            Assert.Equal(0, ticket.Net.Value % step);
            Assert.InRange(ticket.Net.Value - taken[ticket.Id], -step / 2, step / 2);
        });
    }

    [Fact]
    public void Tickets_break_no_rule_and_some_pmd_loads_are_above_the_limit()
    {
        var index = new RegistryIndex(World.Registry);
        Assert.All(World.Tickets, ticket => Assert.Empty(WeighingTicketRules.Violations(ticket, index)));
        var pmd = World.Tickets.Where(ticket => ticket.Stream == "pmd").ToArray();
        Assert.All(pmd, ticket => Assert.NotNull(ticket.Interfering));
        Assert.Contains(pmd, ticket => ticket.Interfering!.Value.Value > ticket.Net.Value * 0.15);
        Assert.Contains(pmd, ticket => ticket.Interfering!.Value.Value < ticket.Net.Value * 0.15);
    }

    [Fact]
    public void Some_loads_have_no_ticket() =>
        Assert.InRange(World.Truth.Count(emptying => emptying.Ticket is null), 1, World.Truth.Count / 8);

    [Fact]
    public void Most_emptyings_lie_in_the_morning_and_within_the_simulated_time()
    {
        var morning = World.Truth.Count(emptying => emptying.At.ToDateTimeOffset().Hour is >= 3 and < 15);
        Assert.InRange((double)morning / World.Truth.Count, 0.88, 0.995);
        Assert.All(World.Truth, emptying => Assert.True(emptying.At > World.Period.Start - TimeSpan.FromDays(2) && emptying.At < World.Period.End + TimeSpan.FromDays(2)));
    }

    private static IEnumerable<string> Stuck() => Samples.Where(sample => sample.At > World.Period.Start + TimeSpan.FromDays(10)).GroupBy(sample => sample.Container)
        .Where(group => group.Select(sample => (sample.Value, sample.Status)).Distinct().Count() == 1).Select(group => group.Key);

    [Fact]
    public void Inspectors_judge_every_assessed_load_and_reject_what_is_over_the_limit()
    {
        var tickets = World.Tickets.Where(ticket => ticket.Interfering is not null).ToDictionary(ticket => ticket.Id);
        Assert.Equal(tickets.Keys.Order(StringComparer.Ordinal), World.Assessments.Select(assessment => assessment.TicketId).Order(StringComparer.Ordinal));
        Assert.All(World.Assessments, assessment => Assert.Equal(
            tickets[assessment.TicketId] is { Stream: "pmd" } ticket && ticket.Interfering!.Value.Value * 100m > 15 * ticket.Net.Value, assessment.RejectionReason is not null));
        Assert.Contains(World.Assessments, assessment => assessment.RejectionReason is not null);
        Assert.All(World.Samples, sample => Assert.True(sample.Mass.Value >= 60_000 && tickets.ContainsKey(sample.TicketId!)));
    }

    [Fact]
    public void A_few_containers_bring_most_of_the_interfering_material()
    {
        var grams = World.Truth.Where(emptying => emptying.Container.EndsWith("pmd", StringComparison.Ordinal)).GroupBy(emptying => emptying.Container)
            .Select(group => group.Sum(emptying => emptying.InterferingGrams ?? 0)).OrderDescending().ToList();
        Assert.True(grams.Take(grams.Count / 4).Sum() * 2 > grams.Sum(), "A quarter of the containers should bring more than half.");
    }
}

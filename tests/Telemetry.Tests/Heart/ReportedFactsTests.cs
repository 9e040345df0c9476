using Telemetry.Allocation;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;
using Xunit;

namespace Telemetry.Tests.Heart;

/// <summary>What people state, assess, sort and weigh beside the sensors, and what becomes of it in a report.</summary>
public sealed class ReportedFactsTests
{
    private static readonly Period October = Period.Month(2024, 10);
    private static readonly Instant Evening = World.Start + TimeSpan.FromHours(20);

    // c1 falls by 60 % between 09:00 and 10:00, c2 by 30 % between 10:00 and 11:00.
    private static readonly IReadOnlyList<Reading> Day = [.. World.Hourly("c1", 60, 60, 60, 60, 0, 0, 0, 0), .. World.Hourly("c2", 30, 30, 30, 30, 30, 0, 0, 0)];

    private static Facts Facts(params WeighingTicket[] tickets) => World.Facts(Day, tickets);

    private static EventStatement Said(StatementKind kind, string container, double fromHour, double toHour, long? grams = null, string id = "s1") => new(
        "collector", id, container, kind, World.Start + TimeSpan.FromHours(fromHour), World.Start + TimeSpan.FromHours(toHour), grams is { } mass ? new Grams(mass) : null, "lid was open",
        "planner", Evening);

    private static LoadAssessment Assessed(string id, int hour, long interfering, long? nonPackaging = null) => new(
        "station", id, "collector", "t1", Evening + TimeSpan.FromHours(hour), AssessmentMethod.Visual, "KM-1", new Grams(interfering),
        nonPackaging is { } mass ? new Grams(mass) : null, null, null, [], Evening + TimeSpan.FromHours(hour));

    private static CompositionSample Sorted(string id, long packaging, long interfering) => new(
        "station", id, "pmd", "GM0001", null, "collector", "t1", Evening, "by-hand", "station",
        [new("packaging", SortedClass.Packaging, new Grams(packaging)), new("interfering", SortedClass.Interfering, new Grams(interfering))], Evening);

    [Fact]
    public void A_voided_emptying_gives_its_part_of_the_ticket_to_the_others_and_stays_to_be_seen()
    {
        var facts = Facts(World.Ticket("t1", Evening, 200_000)) with { Statements = [Said(StatementKind.Voided, "c2", 4, 5)] };
        var report = AllocationRun.Compute(facts, October);
        Assert.Equal(("c1", 200_000L), (Assert.Single(report.Events).Event.Container, report.Events[0].Collected.Value));
        Assert.Equal(("c2", "lid was open"), (Assert.Single(report.Voided).Event.Container, report.Voided[0].Statement!.Reason));
        Assert.True(report.IsConserved);
    }

    [Fact]
    public void An_added_emptying_counts_with_the_mass_that_was_stated()
    {
        var report = AllocationRun.Compute(Facts() with { Statements = [Said(StatementKind.Added, "c4", 1, 2, 75_000)] }, October);
        var line = report.Events.Single(one => one.Event.Container == "c4");
        Assert.Equal((75_000, ProvenanceClass.DefaultFactor, "planner"), (line.Collected.Value, line.Provenance, line.Statement!.Actor));
        Assert.Equal(MassSourceKind.Statement, Assert.Single(line.Sources).Kind);
        Assert.True(line.StandardUncertainty > Grams.Zero);
    }

    [Fact]
    public void An_added_emptying_without_mass_takes_the_default_factor_of_its_kind_and_without_one_is_named_as_missing()
    {
        var facts = Facts() with { Statements = [Said(StatementKind.Added, "c4", 1, 2)] };
        var missing = AllocationRun.Compute(facts, October);
        Assert.Equal("c4", Assert.Single(missing.WithoutMass).Event.Container);
        Assert.DoesNotContain(missing.Events, one => one.Event.Container == "c4");
        Assert.Contains("zonder massa", Html(missing), StringComparison.Ordinal);

        var known = facts with
        {
            Registry = World.Registry with { Containers = [.. World.Registry.Containers.Select(container => container with { Kind = "underground" })] },
            Rules = World.Rules with { DefaultFactors = [new("underground", new Grams(90_000), "test")] },
        };
        var line = AllocationRun.Compute(known, October).Events.Single(one => one.Event.Container == "c4");
        Assert.Equal((90_000, ProvenanceClass.DefaultFactor), (line.Collected.Value, line.Provenance));
    }

    [Fact]
    public void The_later_assessment_stands_and_the_earlier_one_is_listed()
    {
        var facts = Facts(World.Ticket("t1", Evening, 200_000, 50_000)) with { Assessments = [Assessed("a2", 2, 20_000, 8_000), Assessed("a1", 1, 40_000)] };
        var ticket = Assert.Single(AllocationRun.Compute(facts, October).Tickets);
        Assert.Equal((LoadDecision.Accepted, "a2", "a1"), (ticket.Judgement.Decision, ticket.Assessment!.Id, Assert.Single(ticket.Earlier).Id));
        Assert.Equal((200_000, 20_000, 8_000, 172_000), (ticket.Waterfall.Gross.Value, ticket.Waterfall.Interfering!.Value.Value, ticket.Waterfall.NonPackaging!.Value.Value, ticket.Waterfall.Packaging.Value));
    }

    [Fact]
    public void Who_looks_for_one_thing_only_does_not_take_back_what_another_found()
    {
        var only = Assessed("a2", 2, 0, 1_000) with { Interfering = null };
        var facts = Facts(World.Ticket("t1", Evening, 200_000, interfering: null)) with { Assessments = [Assessed("a1", 1, 40_000), only] };
        var ticket = Assert.Single(AllocationRun.Compute(facts, October).Tickets);
        Assert.Equal((LoadDecision.Rejected, 40_000L, 1_000L), (ticket.Judgement.Decision, ticket.Waterfall.Interfering!.Value.Value, ticket.Waterfall.NonPackaging!.Value.Value));
    }

    [Fact]
    public void An_inspector_rejects_a_load_whatever_it_weighs_and_a_later_finding_lifts_that()
    {
        var bottle = Assessed("a1", 1, 0) with { Interfering = null, RejectionReason = "gas bottle" };
        var rejected = Facts(World.Ticket("t1", Evening, 200_000, 1_000)) with { Assessments = [bottle] };
        var report = AllocationRun.Compute(rejected, October);
        Assert.Equal((LoadDecision.Rejected, 1_000L), (Assert.Single(report.Tickets).Judgement.Decision, report.Tickets[0].Waterfall.Interfering!.Value.Value));
        Assert.Equal(0, report.Lines.Sum(line => line.Accepted.Value));
        var lifted = rejected with { Assessments = [bottle, Assessed("a2", 2, 1_000)] };
        Assert.Equal(LoadDecision.Accepted, Assert.Single(AllocationRun.Compute(lifted, October).Tickets).Judgement.Decision);
    }

    [Fact]
    public void Two_people_who_add_one_emptying_add_it_once()
    {
        var facts = Facts() with { Statements = [Said(StatementKind.Added, "c4", 1, 2, 75_000), Said(StatementKind.Added, "c4", 1.5, 2.5, 80_000, "s2") with { KnownAt = Evening + TimeSpan.FromHours(1) }] };
        var report = AllocationRun.Compute(facts, October);
        Assert.Equal(75_000, report.Events.Single(one => one.Event.Container == "c4").Collected.Value);
        Assert.Equal("s2", Assert.Single(report.Repeated).Statement!.Id);
    }

    [Fact]
    public void A_truck_weighs_the_only_emptying_of_a_stop_even_where_nothing_else_measured_it()
    {
        var here = new Position(52_000_000, 5_000_000);
        StopWeighing[] weighed = [new("collector", "truck", 1, "pmd", World.Start + TimeSpan.FromHours(1.5), new Grams(140_000), new Grams(30_000), here)];
        foreach (var stated in new long?[] { null, 0 })
        {
            var facts = Facts() with
            {
                Registry = World.Registry with { Containers = [.. World.Registry.Containers.Select(container => container.Id == "c4" ? container with { Position = here } : container)] },
                StopWeighings = weighed,
                Statements = [Said(StatementKind.Added, "c4", 1, 2, stated)],
            };
            var report = AllocationRun.Compute(facts, October);
            var line = report.Events.Single(one => one.Event.Container == "c4");
            Assert.Equal((110_000, ProvenanceClass.TruckWeighing, false), (line.Collected.Value, line.Provenance, line.IsSplit));
            Assert.Empty(report.WithoutMass);
            Assert.Empty(report.UnplacedWeighings);
        }
    }

    [Fact]
    public void The_whole_is_no_less_certain_than_it_is_shown_and_lines_that_share_a_density_do_not_make_up_for_one_another()
    {
        var report = AllocationRun.Compute(Facts(), October);
        var lines = report.Lines.Where(line => line.Collected > Grams.Zero).ToList();

        // Two municipalities, one registered density of 30 %: 120 and 60 kg share its error, which is 54 kg of the 180.
        Assert.Equal(2, lines.Count);
        Assert.True(report.StandardUncertainty.Value >= 54_000, $"{report.StandardUncertainty}");
        Assert.True(report.StandardUncertainty.Value > Math.Sqrt(lines.Sum(line => Math.Pow(line.StandardUncertainty.Value, 2))));
        var weighed = AllocationRun.Compute(Facts(World.Ticket("t1", Evening, 200_000)), October);
        Assert.True(weighed.StandardUncertainty.Value < 40_000 && weighed.Lines.All(line => line.StandardUncertainty <= line.Collected + new Grams(40_000)));
    }

    [Fact]
    public void Two_samples_under_one_id_stop_the_report_and_are_named()
    {
        var facts = Facts() with { Samples = [Sorted("m1", 50_000, 9_000), Sorted("m1", 50_000, 9_001)] };
        Assert.Contains("samples: 'm1' of 'station'", Assert.Throws<ArgumentException>(() => AllocationRun.Compute(facts, October)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interfering_material_that_nobody_looked_for_is_a_dash_and_no_zero()
    {
        var report = AllocationRun.Compute(Facts(World.Ticket("t1", Evening, 200_000, interfering: null)), October);
        Assert.All(report.Lines, line => Assert.Equal(Grams.Zero, line.Assessed));
        Assert.Contains("<td class=\"number\">0,000</td><td class=\"number\">–</td><td class=\"number\">0,000</td>", Html(report), StringComparison.Ordinal);
        var looked = AllocationRun.Compute(Facts(World.Ticket("t1", Evening, 200_000, 0)), October);
        Assert.Equal(200_000, looked.Lines.Sum(line => line.Assessed.Value));
    }

    [Fact]
    public void A_weighing_on_the_truck_is_the_mass_of_an_emptying_without_a_ticket_and_one_elsewhere_is_listed()
    {
        var here = new Position(52_000_000, 5_000_000);
        var facts = Facts() with
        {
            Registry = World.Registry with { Containers = [.. World.Registry.Containers.Select(container => container.Id == "c1" ? container with { Position = here } : container)] },
            StopWeighings =
            [
                new("collector", "truck", 1, "pmd", World.Start + TimeSpan.FromHours(3.5), new Grams(140_000), new Grams(30_000), here),
                new("collector", "truck", 2, "pmd", World.Start + TimeSpan.FromHours(5), new Grams(90_000), new Grams(30_000), new Position(53_000_000, 5_000_000)),
            ],
        };
        var report = AllocationRun.Compute(facts, October);
        var line = report.Events.Single(one => one.Event.Container == "c1");
        Assert.Equal((110_000, ProvenanceClass.TruckWeighing), (line.Collected.Value, line.Provenance));
        Assert.Equal(2, Assert.Single(report.UnplacedWeighings).Sequence);
        Assert.True(report.IsConserved);
    }

    [Fact]
    public void Loads_before_the_period_teach_the_density_and_those_of_the_period_do_not()
    {
        var days = Enumerable.Range(-8, 8).SelectMany(day => World.Hourly("c1", 60, 60, 60, 60, 0, 0, 0, 0).Select(reading => reading with { MeasuredAt = reading.MeasuredAt + TimeSpan.FromDays(2 * day) }));
        var tickets = Enumerable.Range(-8, 8).Select(day => World.Ticket($"t{day + 8}", Evening + TimeSpan.FromDays(2 * day), 150_000)).ToArray();
        var facts = World.Facts([.. days, .. World.Hourly("c2", 60, 60, 60, 60, 0, 0, 0, 0)], tickets);
        var report = AllocationRun.Compute(facts, October);

        // 3,000 l gave 150 kg where the register says 40 g/l.
        var learnt = Assert.Single(report.Densities, density => density is { Stream: "pmd", Area: null });
        Assert.Equal(50_000, learnt.MilligramsPerLitre);
        Assert.True(learnt.Loads < Assert.Single(report.LaterDensities, density => density is { Stream: "pmd", Area: null }).Loads);
        Assert.Equal(150_000, report.Events.Single(one => one.Event.Container == "c2").Collected.Value);
        Assert.Empty(AllocationRun.Compute(facts, Period.Month(2024, 8)).Densities);
    }

    [Fact]
    public void Every_kind_of_fact_changes_the_digest_and_order_and_repeats_do_not()
    {
        EventStatement[] statements = [Said(StatementKind.Voided, "c2", 4, 5), Said(StatementKind.Added, "c4", 1, 2, 75_000, "s2")];
        LoadAssessment[] assessments = [Assessed("a1", 1, 40_000), Assessed("a2", 2, 20_000)];
        CompositionSample[] samples = [Sorted("m1", 50_000, 9_000), Sorted("m2", 61_000, 4_000)];
        StopWeighing[] weighings = [new("collector", "truck", 1, "pmd", World.Start, new Grams(9), new Grams(3), null), new("collector", "truck", 2, "pmd", World.Start, new Grams(9), new Grams(3), null)];
        var plain = Facts(World.Ticket("t1", Evening, 200_000));
        var all = plain with { Statements = statements, Assessments = assessments, Samples = samples, StopWeighings = weighings };
        string[] digests =
        [
            Digest(plain), Digest(all), Digest(all with { Statements = [statements[0]] }), Digest(all with { Statements = [statements[0], statements[1] with { Reason = "seen" }] }),
            Digest(all with { Assessments = [assessments[0]] }), Digest(all with { Assessments = [assessments[0], assessments[1] with { Photos = ["p"] }] }),
            Digest(all with { Samples = [samples[0]] }), Digest(all with { Samples = [samples[0], Sorted("m2", 61_001, 4_000)] }), Digest(all with { StopWeighings = [weighings[0]] }),
            Digest(all with { Rules = World.Rules with { DefaultFactors = [new("k", new Grams(1), "test")] } }), Digest(all with { Rules = World.Rules with { FactorBand = new(1, 2) } }),
            Digest(all with { Registry = World.Registry with { Detection = World.Registry.Detection with { Rhythm = new([]) } } }),
            Digest(all with { Tickets = [all.Tickets[0] with { Route = "r" }] }),
        ];
        Assert.Distinct(digests);
        using var document = System.Text.Json.JsonDocument.Parse(ReportJson.Write(AllocationRun.Compute(all, October)), new() { AllowDuplicateProperties = false });
        Assert.Equal(Digest(all), document.RootElement.GetProperty("factsSha256").GetString());
        var shuffled = all with { Statements = [statements[1], statements[0], statements[1]], Assessments = [assessments[1], assessments[0]], Samples = [samples[1], .. samples], StopWeighings = [weighings[1], weighings[0]] };
        Assert.Equal(ReportJson.Write(AllocationRun.Compute(all, October)), ReportJson.Write(AllocationRun.Compute(shuffled, October)));
    }

    private static string Digest(Facts facts) => AllocationRun.Compute(facts, October).FactsDigest;

    private static string Html(AllocationReport report) => System.Text.Encoding.UTF8.GetString(ReportHtml.Write(report, ReportLanguage.Dutch, "00")).Replace("\n", "", StringComparison.Ordinal);
}

using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quality;
using Telemetry.Quality.Dispute;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Tests.Heart.Dispute;

/// <summary>A rejected load of two containers: 300 kg, of which 50 kg interfering, one sixth, against a limit of 15 %.</summary>
internal static class DisputedLoad
{
    private static readonly IReadOnlyList<Reading> Levels =
    [
        .. World.Hourly("c1", 88, 89, 90, 90, 91, 91, 2, 2, 3, 3, 4, 4), .. World.Hourly("c4", 78, 79, 80, 80, 81, 81, 2, 2, 3, 3, 4, 4),
        World.Fill("c4", World.Start + TimeSpan.FromMinutes(90), 0, ReadingStatus.NoTarget),
    ];

    public static Instant Weighed { get; } = World.Start + TimeSpan.FromHours(8);

    public static DisputeFile File(long? interfering = 50_000, IReadOnlyList<LoadAssessment>? assessments = null, IReadOnlyList<CompositionSample>? samples = null, bool shares = true)
    {
        var report = AllocationRun.Compute(World.Facts(Levels, World.Ticket("T1", Weighed, 300_000, interfering)) with { Assessments = assessments ?? [] }, Period.Month(2024, 10));
        var known = shares ? new Dictionary<string, ShareInterval> { ["c1"] = new(0.10, 0.05, 0.20, 90, 9, 9_000_000, "other-loads") } : [];
        return DisputeFile.Of(new(
            World.Registry, World.Rules, report.Tickets[0], report.Events,
            Levels.GroupBy(reading => reading.Container).ToDictionary(group => group.Key, group => (IReadOnlyList<Reading>)[.. group]),
            assessments ?? [], samples ?? [], known, null));

    }

    public static LoadAssessment Assessment(string id, Instant at, long? interfering, string? reason = "te veel <stoorstromen>") => new(
        "collector", id, "collector", "T1", at, AssessmentMethod.Visual, "cert-17", interfering is { } mass ? new Grams(mass) : null, null, reason, new Cents(12_500),
        ["p1.jpg 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"], at);

    public static CompositionSample Sample(string id, long interfering, long rest) => new(
        "collector", id, "pmd", "GM0001", null, "collector", "T1", Weighed, "method/1", "lab-3",
        [new("=rest", SortedClass.Packaging, new Grams(rest)), new("residual", SortedClass.Interfering, new Grams(interfering))], Weighed);
}

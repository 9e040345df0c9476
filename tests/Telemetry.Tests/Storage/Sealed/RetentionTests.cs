using System.Security.Cryptography;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Readings.Retention;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Storage.Readings.Sealed;
using Telemetry.Tests.Storage.Crash.Steps;
using Xunit;

namespace Telemetry.Tests.Storage.Sealed;

public sealed class RetentionTests
{
    private const long Hour = 60 * 60 * 1_000;
    private static readonly Instant Now = Instant.FromUtc(2025, 1, 1);

    /// <summary>Everything measured in these days of 2024 is what a report of that year rests on.</summary>
    private static readonly EvidenceHold Hold = new(Instant.FromUtc(2024, 2, 28), Instant.FromUtc(2024, 3, 1), Instant.FromUtc(2024, 4, 1), "2024-Q1");

    [Fact]
    public async Task A_dry_run_says_what_would_go_from_each_file_and_changes_nothing()
    {
        using var stored = await SealedAsync();
        var (before, rows) = (Fingerprint(stored), Manifest.Read(stored.Readings).Files.ToDictionary(file => file.Name, file => file.Rows));
        var said = Run(stored, Policy(Thinning.KeepDaily, logDays: 1), apply: false);
        Assert.Equal(before, Fingerprint(stored));
        Assert.Equal(rows, said.Where(one => rows.ContainsKey(one.Name)).ToDictionary(one => one.Name, one => one.Readings));
        Assert.Contains(said, one => one.Name == LogSegment.NameOf(1));

        Assert.Equal(said, Run(stored, Policy(Thinning.KeepDaily, logDays: 1), apply: true));
        Assert.Equal(rows.Values.Sum() - said.Where(one => rows.ContainsKey(one.Name)).Sum(one => one.Going), Manifest.Read(stored.Readings).Files.Sum(file => file.Rows));
    }

    [Theory]
    [InlineData(Thinning.KeepHourly, Hour)]
    [InlineData(Thinning.KeepDaily, 24 * Hour)]
    public async Task Thinning_keeps_the_first_last_lowest_and_highest_and_does_nothing_the_second_time(Thinning thinning, long bucket)
    {
        using var stored = await SealedAsync();
        var kept = stored.Oracle.Containers().SelectMany(container => stored.Oracle.Read(container, Instant.MinValue, Instant.MaxValue))
            .GroupBy(reading => (reading.Container, reading.Quantity, reading.MeasuredAt.UnixMilliseconds / bucket))
            .SelectMany(group => new[] { group.MinBy(Order), group.MaxBy(Order), group.MinBy(reading => reading.Value), group.MaxBy(reading => reading.Value) }.Distinct())
            .Select(reading => reading.ToString()).Order(StringComparer.Ordinal).ToList();
        Run(stored, Policy(thinning), apply: true);
        Assert.Equal(kept, Readings(stored).Select(reading => reading.ToString()).Order(StringComparer.Ordinal));
        var thinned = Fingerprint(stored);
        Assert.All(Run(stored, Policy(thinning), apply: true), one => Assert.Equal(0, one.Going));
        Assert.Equal(thinned, Fingerprint(stored));
        Assert.Empty(SealedVerification.Of(stored.Readings).Findings);
    }

    [Fact]
    public async Task What_a_report_rests_on_stays_until_the_legal_term_is_over()
    {
        using var stored = await SealedAsync();
        var held = stored.Oracle.ByContainer(Hold.From, Hold.To).Values.Sum(readings => readings.Count);
        var said = Run(stored, Policy(Thinning.Drop), apply: true, Now, Hold);
        Assert.Equal(held, said.Sum(one => one.Held));
        Assert.All(Readings(stored), reading => Assert.True(Hold.Covers(reading.MeasuredAt)));
        Assert.Equal(held, Readings(stored).Count);

        // Seven calendar years after the year of the report, by the time in Amsterdam.
        var end = Amsterdam.Midnight(new DateOnly(2032, 1, 1));
        Assert.Equal(0, Run(stored, Policy(Thinning.Drop), apply: true, end - TimeSpan.FromMilliseconds(1), Hold).Sum(one => one.Going));
        Run(stored, Policy(Thinning.Drop), apply: true, end, Hold);
        Assert.Empty(Readings(stored));
    }

    [Fact]
    public async Task What_is_younger_than_the_rule_or_has_none_stays()
    {
        using var stored = await SealedAsync();
        var cut = Instant.FromUtc(2024, 3, 1);
        var policy = new RetentionPolicy([new RetentionRule("owner", Quantity.FillLevel, 10, Thinning.Drop), new RetentionRule("nobody", null, 1, Thinning.Drop)], 7, "a contract", null);
        Run(stored, policy, apply: true, cut + TimeSpan.FromDays(10));
        var expected = stored.Oracle.ByContainer().Values.SelectMany(readings => readings).Where(reading => reading.Quantity != Quantity.FillLevel || reading.MeasuredAt >= cut).ToHashSet();
        Assert.Equal(expected, Readings(stored).ToHashSet());
    }

    [Fact]
    public async Task The_log_gives_up_only_what_is_sealed_old_and_not_held_and_works_as_before()
    {
        using var stored = await StoredBatches.CreateAsync(segmentSize: 2_048);
        stored.Seal(upTo: 4, rest: false);
        var segments = new FolderDisk(stored.Log).Segments().Count;
        Assert.InRange(segments, 6, 100);
        Assert.Empty(Run(stored, Policy(null, logDays: 1), apply: true, StoredBatches.Arrival + TimeSpan.FromHours(23)));
        var held = Assert.Single(Run(stored, Policy(null, logDays: 1), apply: true, Now, Hold with { From = StoredBatches.Arrival }));
        Assert.Equal((LogSegment.NameOf(1), 0L), (held.Name, held.Going));
        Assert.Equal(segments, new FolderDisk(stored.Log).Segments().Count);

        Assert.Equal([1, 2, 3, 4], Run(stored, Policy(null, logDays: 1), apply: true).Select(one => (int)LogSegment.NumberOf(one.Name)));
        Assert.Equal(LogSegment.NameOf(5), new FolderDisk(stored.Log).Segments()[0]);
        Assert.Empty(ReadingLogFolder.Verify(stored.Log).Findings);
        using var store = stored.Open();
        await using (var intake = Intake.Open(new FolderDisk(stored.Log), new WriterLock(stored.Log), store, 2_048))
        {
            foreach (var number in StoredBatches.Numbers)
            {
                var receipt = await intake.AppendAsync(StoredBatches.Batch(number), TestContext.Current.CancellationToken);
                Assert.Equal((0, 0), (receipt.Accepted, receipt.SetAside.Count));
            }
        }

        Assert.Equal(StoredBatches.AnswersOf(stored.Oracle), StoredBatches.AnswersOf(store));
    }

    [Fact]
    public async Task Nothing_goes_while_somebody_writes_to_the_files_or_to_the_log()
    {
        using var stored = await SealedAsync();
        var before = Fingerprint(stored);
        foreach (var folder in new[] { stored.Readings, stored.Log })
        {
            using var writer = new WriterLock(folder);
            Assert.Throws<IOException>(() => Run(stored, Policy(Thinning.Drop, logDays: 1), apply: true));
            Assert.Contains(Run(stored, Policy(Thinning.Drop, logDays: 1), apply: false), one => one.Going > 0);
        }

        Assert.Equal(before, Fingerprint(stored));
        Assert.Contains(Run(stored, Policy(Thinning.Drop, logDays: 1), apply: true), one => one.Going > 0);
    }

    [Fact]
    public void A_policy_with_mistakes_lists_all_of_them()
    {
        var policy = new RetentionPolicy([new RetentionRule(null, null, 0, Thinning.Drop), new RetentionRule(null, (Quantity)99, 5, (Thinning)9)], 0, " ", 0);
        string[] fields = ["evidenceYears", "evidenceSource", "logDays", "rules[0].keepDays", "rules[1].afterwards", "rules[1].quantity"];
        Assert.Equal(fields, policy.Violations().Select(violation => violation.Split(':')[0]));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(36_500, true)]
    [InlineData(36_501, false)]
    [InlineData(int.MaxValue, false)]
    public void Days_go_up_to_a_hundred_years_and_each_field_beyond_is_named(int days, bool isAllowed)
    {
        var violations = new RetentionPolicy([new RetentionRule(null, null, days, Thinning.Drop)], 7, "a contract", days).Violations();
        Assert.Equal(isAllowed ? [] : ["logDays", "rules[0].keepDays"], violations.Select(violation => violation.Split(':')[0]));
        Assert.All(violations, violation => Assert.Contains($"{days} is not a number of days; write 1 to 36500", violation, StringComparison.Ordinal));
    }

    private static async Task<StoredBatches> SealedAsync()
    {
        var stored = await StoredBatches.CreateAsync(segmentSize: 2_048);
        stored.Seal(upTo: 2, rest: true);

        // Merged, so that a day is one file and its hours are not cut in two.
        using var store = stored.Open();
        while (store.MergeOnce(today: UtcDay.Of(Instant.FromUtc(2024, 3, 4).UnixMilliseconds))) continue;
        return stored;
    }

    private static IReadOnlyList<RetentionFinding> Run(StoredBatches stored, RetentionPolicy policy, bool apply, Instant? now = null, params EvidenceHold[] holds) =>
        Retention.Run(stored.Readings, stored.Log, policy, holds, now ?? Now, apply);

    private static RetentionPolicy Policy(Thinning? thinning, int? logDays = null) =>
        new(thinning is { } afterwards ? [new RetentionRule(null, null, 1, afterwards)] : [], 7, "a contract", logDays);

    private static List<Reading> Readings(StoredBatches stored)
    {
        using var store = SealedReadingStore.OpenToRead(stored.Readings);
        return [.. store.ByContainer().Values.SelectMany(readings => readings)];
    }

    /// <summary>Times of one container and quantity can be equal; the value rises with the sequence.</summary>
    private static (long, long) Order(Reading reading) => (reading.MeasuredAt.UnixMilliseconds, reading.Value);

    private static string Fingerprint(StoredBatches stored) => string.Join('\n', Directory.GetFiles(stored.At("."), "*", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(path) != WriterLock.FileName).Order(StringComparer.Ordinal).Select(path => $"{Path.GetFileName(path)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"));
}

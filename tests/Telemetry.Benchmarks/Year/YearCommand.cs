using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Telemetry.Benchmarks.Measuring;
using Telemetry.Containers;
using Telemetry.Protocol.Registers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Server.Events;
using Telemetry.Server.Events.Recent;
using Telemetry.Server.Forecasting;
using Telemetry.Simulators.Load;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Benchmarks.Year;

/// <summary><c>year</c>: how long a year of many containers takes to be read, detected, weighed and assessed, and one container to be brought up to date.</summary>
internal static class YearCommand
{
    /// <summary>10,000 containers of the README, each an hourly value of four quantities.</summary>
    private const long Goal = 10_000L * YearStore.Days * YearStore.ValuesADay;

    /// <param name="containers">1 to 1,000,000, as for the other runs; 1,000 when left out. A store that is there is found by it.</param>
    public static Command Create(Option<int?> containers)
    {
        var folder = new Option<string>("--folder") { Description = "Where the store is built, or found from the run before", Required = true };
        var threads = new Option<int>("--threads") { Description = "Threads that read and detect", DefaultValueFactory = _ => 2 };
        var verb = new Command("year", "Read, detect, weigh and assess a year of containers, and bring single containers up to date") { folder, threads };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(folder), new LoadPlan(parsed.GetValue(containers) ?? 1_000, Instant.FromUtc(2025, 1, 1), 7), parsed.GetRequiredValue(threads)));
        return verb;
    }

    private static void Run(string folder, LoadPlan plan, int threads)
    {
        var readings = Path.Combine(folder, $"readings-{plan.Containers}");
        if (!Directory.Exists(readings)) YearStore.Build(readings, plan, Console.Error);
        var registry = LoadRegistry.Of(plan);
        registry = registry with { Containers = [.. registry.Containers.Select((container, number) => container with { Route = YearAssessment.RouteOf(number) })] };
        var index = new RegistryIndex(registry);
        using var store = SealedReadingStore.OpenToRead(readings);
        var values = store.Counts().Readings;
        var all = store.Containers();

        // What the compiler takes once would be multiplied by the scale.
        YearPass.Over(store, [.. all.Take(256)], index, registry.Detection, threads, isAssessed: true);
        Print("read", YearPass.Over(store, all, null, registry.Detection, threads), values);
        Print("read, detected, weighed", YearPass.Over(store, all, index, registry.Detection, threads), values);
        var whole = YearPass.Over(store, all, index, registry.Detection, threads, isAssessed: true);
        Print("read, detected, weighed, assessed", whole, values);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{whole.Assessed!.Tickets:N0} loads assessed, {whole.Assessed.Rejected:N0} rejected, {whole.Assessed.Accepted.Value:N0} g accepted"));
        Forecast(folder, registry, store, plan);
        Update(folder, registry, store, plan);
    }

    /// <summary>The pick list of the last day, whose windows are all read.</summary>
    private static void Forecast(string folder, Registry registry, SealedReadingStore store, LoadPlan plan)
    {
        File.WriteAllBytes(Path.Combine(folder, "registry.json"), RegisterJson.WriteRegistry(registry));
        var fill = new FleetFill(new DataFolder(folder), store, TimeProvider.System);
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var state = fill.At(plan.DayOf(YearStore.Days));
        var (elapsed, processor) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - used);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"first forecasts of {state.Forecasts.Count:N0} containers: {state.List.Lines.Count:N0} lines, {elapsed.TotalSeconds:F1} s, {processor.TotalMilliseconds / state.Forecasts.Count:F1} ms of processor time a container"));
    }

    private static void Print(string what, YearPass pass, long values)
    {
        var perSecond = values / pass.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {values:N0} values stored, {pass.Read:N0} read, {pass.Events:N0} emptyings, {pass.Grams:N0} g, {pass.Elapsed.TotalSeconds:F1} s, {perSecond / 1e6:F1} million values/s; {Goal:N0} values would take {Goal / perSecond:F0} s, and {pass.Processor.TotalSeconds * Goal / values:F0} s of processor time"));
    }

    /// <summary>First into an empty journal, then with one new hour, whose look reads the months before it, and with another one, for which they are kept.</summary>
    private static void Update(string folder, Registry registry, SealedReadingStore store, LoadPlan plan)
    {
        var ledger = Path.Combine(folder, "ledger.db");
        File.Delete(ledger);
        using var touched = new TouchedContainers();
        using var watched = new WatchedReadingStore(store, touched, recentLimit: 256_000_000);
        var journal = new EventJournal(LedgerFile.Open(ledger));
        var first = new ContainerLook(registry.Detection, new RecentReadings(store, limit: 0), journal);
        var look = new ContainerLook(registry.Detection, watched.Recent, journal);
        var end = plan.DayOf(YearStore.Days);
        var containers = store.Containers().Take(200).ToList();
        foreach (var container in containers.Take(20)) first.At(TouchedSpan.Everything(container), end);
        Print("first look at a container's year", containers.Skip(20), container => first.At(TouchedSpan.Everything(container), end));
        foreach (var (what, hour) in new[] { ("a container after one more hour, its window not kept", 1), ("a container after one more hour, its window kept", 2) })
        {
            AppendHour(watched, containers, end + TimeSpan.FromHours(hour), (ulong)hour);
            Print(what, containers, container =>
            {
                if (touched.TryTake(out var span)) look.At(span, end + TimeSpan.FromHours(hour));
                touched.Done();
            });
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"windows of {containers.Count} containers: at most {watched.Recent.Bytes / containers.Count:N0} bytes each"));
    }

    /// <summary>The newest values once more.</summary>
    private static void AppendHour(WatchedReadingStore store, IReadOnlyList<string> containers, Instant at, ulong sequence)
    {
        var newest = store.Newest().ToLookup(one => one.Reading.Container, one => one.Reading with { MeasuredAt = at }, StringComparer.Ordinal);
        foreach (var container in containers)
        {
            var batch = ReadingColumns.Of(container, "load-owner", 9, sequence * 100, [.. newest[container]]);
            batch.ReceivedAt = at;
            store.Append(store.FirstMissingSegment, batch);
        }

        store.Flush();
    }

    private static void Print(string what, IEnumerable<string> containers, Action<string> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        var durations = containers.Select(container => Duration(() => work(container))).ToList();
        Print(what, durations, Environment.CpuUsage.TotalTime - start);
    }

    private static void Print(string what, List<TimeSpan> durations, TimeSpan processor)
    {
        var found = Percentiles.Of(durations)!;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {found.P50:F1} ms, 99 of 100 below {found.P99:F1} ms, {processor.TotalMilliseconds / durations.Count:F1} ms of processor time"));
    }

    private static TimeSpan Duration(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started);
    }
}

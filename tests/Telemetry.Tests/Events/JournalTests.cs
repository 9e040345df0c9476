using System.Text;
using System.Text.Json;
using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Events;
using Telemetry.Tests.Heart;
using Xunit;
using static Telemetry.Tests.Events.Statements;

namespace Telemetry.Tests.Events;

public sealed class JournalTests
{
    [Fact]
    public async Task The_journal_is_exported_as_CloudEvents_whose_ids_stay_the_same()
    {
        using var world = new LiveWorld();
        Publish(world);
        var (events, again) = (await ExportAsync(world, 0), await ExportAsync(world, 0));

        Assert.Equal(["emptying.detected", "emptying.revised", "emptying.revised"], events.Select(one => one.GetProperty("type").GetString()));
        Assert.Equal([$"c-1@{Hour(7)}/1", $"c-1@{Hour(7)}/2", $"c-1@{Hour(7)}/3"], events.Select(one => one.GetProperty("id").GetString()));
        Assert.All(events, one => Assert.Equal(("1.0", "c-1", "application/json"), (one.GetProperty("specversion").GetString(), one.GetProperty("subject").GetString(), one.GetProperty("datacontenttype").GetString())));
        Assert.Equal(JsonValueKind.Null, events[2].GetProperty("data").GetProperty("after").ValueKind);
        Assert.Equal(events.Select(one => one.ToString()), again.Select(one => one.ToString()));
        Assert.Equal(events[2].ToString(), Assert.Single(await ExportAsync(world, 2)).ToString());
    }

    [Fact]
    public void What_stands_is_counted_and_what_was_withdrawn_is_not()
    {
        using var world = new LiveWorld();
        Publish(world);
        world.Journal.Append("c-1", [Restatement(Detected("c-1", 30, 31), "other", 1, EventChange.Detected)], [new("c-1", RemarkKind.Settling, Quantity.FillLevel, Hour(1), Hour(2))]);

        Assert.Equal(1, world.Journal.Standing());
        Assert.Equal("other", Assert.Single(world.Journal.Newest(10)).Id);
        Assert.Equal(RemarkKind.Settling, Assert.Single(world.Journal.RemarksOf("c-1")).Kind);
        Assert.Equal(4, world.Journal.HistoryOf("c-1").Count);
    }

    [Fact]
    public void The_position_counts_only_for_the_rules_it_was_reached_by()
    {
        using var world = new LiveWorld();
        world.Journal.Save(7, "rules 1");
        world.Journal.Save(9, "rules 1");

        Assert.Equal(9UL, world.Journal.Position("rules 1"));
        Assert.Null(world.Journal.Position("rules 2"));
    }

    [Fact]
    public void Added_and_voided_emptyings_are_among_the_rows_of_their_time()
    {
        using var world = new LiveWorld();
        world.Journal.Append("c-1", [Restatement(Detected("c-1", 6, 7), "one", 1, EventChange.Detected)], null);
        world.Statements.Add(Void("v", 6, 7, known: 50));
        world.Statements.Add(Add("a", 20, 21, known: 50, grams: 5));
        var queries = new EventQueries(new RegistryIndex(World.Registry), world.Journal, world.Statements);

        Assert.Equal([("one", "voided"), ("said:owner/a", "added")], queries.Events(null, TimeWindow.All).Select(row => (row.Id, row.State)));
        Assert.Equal("said:owner/a", Assert.Single(queries.Events("c-1", new TimeWindow(Hour(8), Hour(30)))).Id);
        Assert.Contains("\"before\":null,\"after\":null", Json(queries.Events("c-1", new TimeWindow(Hour(8), Hour(30))).Single()), StringComparison.Ordinal);
    }

    private static void Publish(LiveWorld world)
    {
        var (first, moved) = (Detected("c-1", 6, 7), Detected("c-1", 5, 6));
        world.Journal.Append("c-1", [Restatement(first, first.Id, 1, EventChange.Detected)], null);
        world.Journal.Append("c-1", [new Restatement(first.Id, 2, EventChange.Revised, Hour(50), first, moved)], null);
        world.Journal.Append("c-1", [new Restatement(first.Id, 3, EventChange.Withdrawn, Hour(51), moved, null)], null);
    }

    private static Restatement Restatement(CollectionEvent found, string id, int revision, EventChange change) => new(id, revision, change, Hour(49), null, found);

    private static async Task<List<JsonElement>> ExportAsync(LiveWorld world, long after)
    {
        using var output = new MemoryStream();
        var queries = new EventQueries(new RegistryIndex(World.Registry), world.Journal, world.Statements);
        await JournalStream.WriteAsync(output, queries.Journal(after), TestContext.Current.CancellationToken);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string Json(StatedRow row)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output)) EventRowFormats.Event.WriteJson(json, row);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}

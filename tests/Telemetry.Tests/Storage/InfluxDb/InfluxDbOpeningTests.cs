using System.Net;
using Telemetry.Quantities;
using Telemetry.Storage.Readings.InfluxDb;
using Xunit;

namespace Telemetry.Tests.Storage.InfluxDb;

/// <summary>How the store gets in, what it asks, and what it makes of answers that are none.</summary>
public sealed class InfluxDbOpeningTests : IDisposable
{
    private readonly StubServer server = new();
    private readonly InfluxDbOptions options = new() { Url = "http://127.0.0.1:1/influx/", Database = "readings", LogName = "log", Attempts = 3 };

    public void Dispose() => server.Dispose();

    [Fact]
    public void The_database_is_made_and_the_position_of_this_log_is_asked_for()
    {
        using var store = Open(options);
        Assert.Equal(["CREATE DATABASE \"readings\"", "SELECT \"first_missing_segment\", \"journal_key\" FROM \"position\" WHERE \"log\" = 'log'"],
            server.Requests.Select(request => WebUtility.UrlDecode(request.Body)[2..]));
        Assert.All(server.Requests, request => Assert.StartsWith("/influx/query?db=readings", request.Path, StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.Null(request.Authorization));
    }

    [Fact]
    public void A_server_that_makes_no_databases_is_good_enough_when_it_has_this_one()
    {
        server.OnQuery = query => query.StartsWith("CREATE", StringComparison.Ordinal) ? StubServer.Answer(HttpStatusCode.Forbidden, "not for you") : null;
        using var store = Open(options);
        Assert.Equal(0UL, store.FirstMissingSegment);

        server.OnQuery = query => StubServer.Answer(HttpStatusCode.OK, query.StartsWith("CREATE", StringComparison.Ordinal) ? """{"error":"no"}""" : """{"results":[{"error":"database not found: readings"}]}""");
        var error = Assert.Throws<InfluxDbRefusedException>(() => Open(options));
        Assert.Contains("database not found", error.Message, StringComparison.Ordinal);
        Assert.Contains("could not be created", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_show_a_password_and_newer_servers_a_token()
    {
        using (Open(options with { Credentials = InfluxDbCredentials.Password("user", "p:w") }))
            Assert.All(server.Requests, request => Assert.Equal($"Basic {Convert.ToBase64String("user:p:w"u8)}", request.Authorization));
        var before = server.Requests.Count;
        using (Open(options with { Credentials = InfluxDbCredentials.Token("secret-token") }))
            Assert.All(server.Requests.Skip(before), request => Assert.Equal("Token secret-token", request.Authorization));
    }

    [Fact]
    public void A_server_that_asks_for_a_password_lets_in_only_who_has_it()
    {
        using var asking = new InfluxServer { AsksForPassword = true };
        var stranger = asking.NewDatabase() with { Attempts = 1 };
        using (var client = new HttpClient())
        using (var first = new HttpRequestMessage(HttpMethod.Post, $"{asking.Url}/query") { Content = new FormUrlEncodedContent([new("q", "CREATE USER \"admin\" WITH PASSWORD 'a b:c' WITH ALL PRIVILEGES")]) })
        using (var made = client.Send(first, TestContext.Current.CancellationToken))
            Assert.True(made.IsSuccessStatusCode);
        Assert.Contains("correct the user and password", Refused(stranger), StringComparison.Ordinal);
        Assert.Contains("correct the user and password", Refused(stranger with { Credentials = InfluxDbCredentials.Password("admin", "guess") }), StringComparison.Ordinal);
        using var store = InfluxDbReadingStore.Open(stranger with { Credentials = InfluxDbCredentials.Password("admin", "a b:c") }, TimeProvider.System, new Random(1));
        Assert.Equal(0, store.Counts().Readings);

        static string Refused(InfluxDbOptions options) => Assert.Throws<InfluxDbRefusedException>(() => InfluxDbReadingStore.Open(options, TimeProvider.System, new Random(1))).Message;
    }

    [Fact]
    public void No_secret_stands_in_the_text_of_the_options()
    {
        Assert.DoesNotContain("hidden", (options with { Credentials = InfluxDbCredentials.Token("hidden") }).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", (options with { Credentials = InfluxDbCredentials.Password("user", "hidden") }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_in_the_options_is_told_at_once()
    {
        var wrong = options with
        {
            Url = "http://user:pass@influx.example:8086/?db=x",
            Credentials = InfluxDbCredentials.Token("t"),
            Database = "a b",
            MaximumPoints = 0,
            MaximumBytes = 1,
            Attempts = 0,
            MostDelay = TimeSpan.Zero,
            Timeout = TimeSpan.Zero,
        };
        var violations = wrong.Violations();
        Assert.Equal(9, violations.Count);
        Assert.Contains(violations, violation => violation.Contains("in the clear", StringComparison.Ordinal));
        var error = Assert.Throws<ArgumentException>(() => Open(wrong));
        Assert.All(violations, violation => Assert.Contains(violation, error.Message, StringComparison.Ordinal));
        Assert.Contains("not an address", Assert.Single((options with { Url = "ftp://x" }).Violations()), StringComparison.Ordinal);
        Assert.Contains("not an address", Assert.Single((options with { Url = "" }).Violations()), StringComparison.Ordinal);
        Assert.Empty((options with { Url = "https://influx.example", Credentials = InfluxDbCredentials.Token("t") }).Violations());
    }

    [Fact]
    public void A_container_id_cannot_leave_its_quotes()
    {
        using var store = Open(options);
        _ = store.Read("x' OR \"owner\" = 'y\\\n", new Instant(0), new Instant(9)).Count();
        Assert.Equal(
            """SELECT "quantity", "value", "status", "raw", "calibration" FROM "readings" WHERE "container" = 'x\' OR "owner" = \'y%5C%0A' AND time >= 0ms AND time < 9ms""",
            WebUtility.UrlDecode(server.Requests[^1].Body)[2..]);
    }

    [Theory]
    [InlineData("""{"results":[{"series":[{"name":"readings","columns":[],"values":[]}],"partial":true}]}""")]
    [InlineData("""{"results":[{"series":[{"na""")]
    [InlineData("")]
    public void Part_of_an_answer_is_never_taken_for_the_whole(string body)
    {
        using var store = Open(options);
        server.OnQuery = _ => StubServer.Answer(HttpStatusCode.OK, body);
        Assert.Throws<InfluxDbUnavailableException>(() => store.Read("c", new Instant(0), new Instant(9)).ToList());
    }

    [Fact]
    public void An_error_in_the_middle_of_an_answer_is_an_error()
    {
        using var store = Open(options);
        server.OnQuery = _ => StubServer.Answer(HttpStatusCode.OK, "{\"results\":[{\"partial\":true}]}\n{\"results\":[{\"error\":\"timeout\"}]}\n");
        Assert.Throws<InfluxDbRefusedException>(() => store.Read("c", new Instant(0), new Instant(9)).ToList());
    }

    [Fact]
    public void A_log_keeps_its_name_and_another_log_has_another()
    {
        var folder = Directory.CreateTempSubdirectory("telemetry-log-name-").FullName;
        try
        {
            var name = LogName.OpenOrCreate(Path.Combine(folder, "a"));
            Assert.Equal(name, LogName.OpenOrCreate(Path.Combine(folder, "a")));
            Assert.NotEqual(name, LogName.OpenOrCreate(Path.Combine(folder, "b")));
            File.WriteAllText(Path.Combine(folder, "a", "log.name"), "no name");
            Assert.Contains("restore", Assert.Throws<InvalidDataException>(() => LogName.OpenOrCreate(Path.Combine(folder, "a"))).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private InfluxDbReadingStore Open(InfluxDbOptions with) => InfluxDbReadingStore.Open(with, new ImmediateTime(), new Random(1), server);
}

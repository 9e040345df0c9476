using Telemetry.Server;
using Telemetry.Storage.Readings.InfluxDb;
using Xunit;

namespace Telemetry.Tests.Server;

public sealed class StoreOptionsTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-store-options-").FullName;
    private readonly InfluxDbOptions influx = new() { Url = "http://127.0.0.1:8086", Database = "telemetry" };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_store_and_its_options_belong_together()
    {
        var options = new ServerOptions { DataFolder = folder };
        Assert.Empty(options.Violations(Now));
        Assert.Empty((options with { Store = StoreEngine.InfluxDb, InfluxDb = influx }).Violations(Now));
        Assert.Contains("--influx-url", Assert.Single((options with { Store = StoreEngine.InfluxDb }).Violations(Now)), StringComparison.Ordinal);
        Assert.Contains("--store influxdb", Assert.Single((options with { InfluxDb = influx }).Violations(Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_the_command_line_and_of_the_store_are_told_with_all_others()
    {
        var options = new ServerOptions { DataFolder = folder, MqttPort = 0, Store = StoreEngine.InfluxDb, InfluxDb = influx with { Url = "nowhere", Database = "" }, Mistakes = ["a file is missing"] };
        var violations = options.Violations(Now);
        Assert.Equal(4, violations.Count);
        Assert.Equal("a file is missing", violations[0]);
    }

    [Fact]
    public void A_secret_comes_from_a_file_or_the_environment()
    {
        var file = Path.Combine(folder, "secret");
        File.WriteAllText(file, "of the file\n");
        Assert.Equal((InfluxDbCredentials.Password("u", "of the file").Header, 0), Read("u", file, null));
        Assert.Equal((InfluxDbCredentials.Token("of the file").Header, 0), Read(null, null, file));
        Assert.Equal((InfluxDbCredentials.Password("u", "p").Header, 0), Read("u", null, null, (InfluxDbLogin.PasswordVariable, "p")));
        Assert.Equal((InfluxDbCredentials.Token("t").Header, 0), Read(null, null, null, (InfluxDbLogin.TokenVariable, "t")));
        Assert.Equal((null, 0), Read(null, null, null, (InfluxDbLogin.TokenVariable, "")));
    }

    [Fact]
    public void A_secret_that_is_missing_doubled_or_half_given_is_a_mistake()
    {
        var empty = Path.Combine(folder, "empty");
        File.WriteAllText(empty, "\n");
        Assert.Equal((null, 1), Read("u", null, null));
        Assert.Equal((null, 1), Read("u", Path.Combine(folder, "absent"), null));
        Assert.Equal((null, 1), Read("u", empty, null));
        Assert.Equal((null, 1), Read(null, null, null, (InfluxDbLogin.PasswordVariable, "p")));
        Assert.Equal(1, Read("u", null, null, (InfluxDbLogin.TokenVariable, "t")).Mistakes);
        Assert.Equal(2, Read(null, null, empty, (InfluxDbLogin.TokenVariable, "t")).Mistakes);
    }

    private static (object? Header, int Mistakes) Read(string? user, string? passwordFile, string? tokenFile, params (string Name, string Value)[] environment)
    {
        var mistakes = new List<string>();
        var credentials = InfluxDbLogin.Read(user, passwordFile, tokenFile, name => environment.FirstOrDefault(variable => variable.Name == name).Value, mistakes);
        return (credentials.Header, mistakes.Count);
    }
}

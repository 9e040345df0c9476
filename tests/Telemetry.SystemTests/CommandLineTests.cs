using System.Text;
using System.Text.Json;

namespace Telemetry.SystemTests;

/// <summary>The command as a person or a script meets it: what it says, where it says it, and its exit code.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("telemetry-cli-").FullName;

    private string Data => Path.Combine(root, "data");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Every_verb_that_ends_answers_with_one_json_document_when_asked()
    {
        var made = await JsonAsync(0, "simulate", "--out", Data);
        Assert.True(made.GetProperty("samples").GetInt32() > 100_000);
        Assert.Equal(51, (await JsonAsync(0, "keys", "--data", Data)).GetArrayLength());
        Assert.NotEmpty((await JsonAsync(0, "version")).GetProperty("version").GetString()!);
        Assert.Contains((await JsonAsync(null, "doctor", "--data", Data)).EnumerateArray(), finding => finding.GetProperty("what").GetString() == "registers" && finding.GetProperty("ok").GetBoolean());
        Assert.Equal("2024-10", (await JsonAsync(0, "report", "--data", Data, "--period", "2024-10")).GetProperty("period").GetString());
        Directory.CreateDirectory(Path.Combine(Data, "log"));
        Assert.Equal(0, (await JsonAsync(0, "log", "verify", "--data", Data)).GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task The_demo_answers_with_one_json_document_and_without_colours()
    {
        var answer = await JsonAsync(0, "demo", "--out", Path.Combine(root, "demo"));
        Assert.True(answer.GetProperty("isConserved").GetBoolean());
        Assert.All(answer.GetProperty("files").EnumerateArray(), file => Assert.True(File.Exists(file.GetString())));
    }

    [Fact]
    public async Task Tickets_in_the_form_of_a_dutch_spreadsheet_are_taken_in_and_each_bad_row_is_named()
    {
        await JsonAsync(0, "simulate", "--out", Data);
        var csv = Path.Combine(root, "tickets.csv");
        await File.WriteAllTextAsync(
            csv,
            """
            ticket_id;vehicle;stream;municipalities;weighed_at;gross_kg;tare_kg;interfering_kg
            W-1;truck-1;glass;GM0344;2024-10-03T10:00:00Z;12345,6;10000,0;
            W-2;truck-1;glass;GM0344;2024-10-04T10:00:00Z;-12,5;10,0;
            W-3;truck-1;glass;GM9999;2024-10-05T10:00:00Z;12000,5;10000,0;
            W-4;truck-1;glass;GM0344;2024-10-06T10:00:00Z;12000,5;abc;
            W-5;truck-1;glass;GM0344;2024-10-06T10:00:00Z;12.345,6;10000,0;
            W-1;truck-1;glass;GM0344;2024-10-03T10:00:00Z;12345,7;10000,0;
            """.Replace("GM0344", await FirstMunicipalityAsync(), StringComparison.Ordinal),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            TestContext.Current.CancellationToken);

        var before = await JsonAsync(1, "import", "tickets", csv, "--owner", await CollectorAsync(), "--data", Data, "--dry-run");
        var answer = await JsonAsync(1, "import", "tickets", csv, "--owner", await CollectorAsync(), "--data", Data);
        Assert.Equal(before.GetProperty("refused").ToString(), answer.GetProperty("refused").ToString());
        Assert.Equal((1, 0), (answer.GetProperty("added").GetInt32(), answer.GetProperty("known").GetInt32()));
        var refused = answer.GetProperty("refused").EnumerateArray().Select(reason => reason.GetString()!).ToList();
        Assert.Equal(5, refused.Count);
        Assert.Contains(refused, reason => reason.Contains("gross", StringComparison.Ordinal) && reason.Contains("-12", StringComparison.Ordinal));
        Assert.Contains(refused, reason => reason.Contains("GM9999", StringComparison.Ordinal) && reason.Contains("registry", StringComparison.Ordinal));
        Assert.Contains(refused, reason => reason.Contains("tare_kg 'abc'", StringComparison.Ordinal));
        Assert.Contains(refused, reason => reason.Contains("'W-1' occurs in row 2 with other content", StringComparison.Ordinal));
        Assert.Contains(refused, reason => reason.Contains("gross_kg '12.345,6'", StringComparison.Ordinal) && reason.Contains("without thousands separators", StringComparison.Ordinal));
        Assert.Equal(1, (await JsonAsync(1, "import", "tickets", csv, "--owner", await CollectorAsync(), "--data", Data)).GetProperty("known").GetInt32());
    }

    [Theory]
    [InlineData("registry.json", "\"code\": \"GM", "\"kode\": \"GM", "kode")]
    [InlineData("registry.json", "\"code\": \"GM", "\"code\": \"XX", "write GM and four digits")]
    [InlineData("registry.json", "{", "[", "registry: $")]
    [InlineData("rules.json", "\"streams\": [", "\"streams\": [null, ", "$.streams[0] is null")]
    public async Task A_wrong_register_is_named_with_its_field_and_no_stack_trace(string file, string right, string wrong, string expected)
    {
        await JsonAsync(0, "simulate", "--out", Data);
        var path = Path.Combine(Data, file);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains(right, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(right, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using var report = ChildProcess.Telemetry("report", "--data", Data, "--period", "2024-10", "--json");
        Assert.Equal(1, await report.ExitCodeAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal("", report.StandardOutput.Trim());
        var error = JsonDocument.Parse(report.Output).RootElement.GetProperty("error").GetString()!;
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_command_line_ends_with_2_and_says_where_help_is()
    {
        using var wrong = ChildProcess.Telemetry("report", "--perod", "2024-10");
        Assert.Equal(2, await wrong.ExitCodeAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains("telemetry --help", wrong.Output, StringComparison.Ordinal);
    }

    private async Task<string> FirstMunicipalityAsync() => (await RegistryAsync()).GetProperty("municipalities")[0].GetProperty("code").GetString()!;

    private async Task<string> CollectorAsync() =>
        (await RegistryAsync()).GetProperty("owners").EnumerateArray().First(owner => owner.GetProperty("kind").GetString() == "collector").GetProperty("id").GetString()!;

    private async Task<JsonElement> RegistryAsync() => JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "registry.json"), TestContext.Current.CancellationToken)).RootElement;

    /// <summary>Runs a verb with --json; its standard output must be one JSON document and nothing else.</summary>
    private static async Task<JsonElement> JsonAsync(int? exitCode, params string[] arguments)
    {
        using var verb = ChildProcess.Telemetry([.. arguments, "--json"]);
        var code = await verb.ExitCodeAsync(TimeSpan.FromMinutes(2));
        if (exitCode is { } expected) Assert.True(code == expected, $"exit code {code}:\n{verb.Output}");
        Assert.DoesNotContain('\u001b', verb.Output);
        return JsonDocument.Parse(verb.StandardOutput).RootElement.Clone();
    }
}

using System.CommandLine;
using System.Globalization;
using Telemetry.Protocol.Conformance;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry conformance</c>: a file of golden vectors through the functions that a run uses, so that anybody can check the measuring guideline.</summary>
internal static class ConformanceVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("file") { Description = "Vectors as JSON", Arity = ArgumentArity.ZeroOrOne };
        var contracts = new Option<bool>("--contracts") { Description = "Print what each operation takes and gives, as Markdown" };
        var verb = new Command("conformance", "Check calculations against a file of vectors. Example: telemetry conformance vectors.json") { file, contracts };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(file) is null == !result.GetValue(contracts)) result.AddError("Name a file of vectors, or ask for --contracts.");
        });
        verb.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(contracts))
            {
                await Answer.WriteAsync(parsed, new { operations = ConformanceRun.Operations, contracts = ConformanceRun.Contracts }, ConformanceRun.Contracts);
                return 0;
            }

            var report = ConformanceRun.Of(await File.ReadAllBytesAsync(parsed.GetValue(file)!.FullName, cancellation));
            await Answer.WriteAsync(parsed, report, string.Join('\n', Lines(report)));
            return report.Failed + report.Unsupported == 0 ? 0 : 1;
        });
        return verb;
    }

    private static IEnumerable<string> Lines(ConformanceReport report)
    {
        foreach (var vector in report.Vectors)
        {
            foreach (var difference in vector.Differences)
                yield return $"{vector.Id} {(difference.Path.Length == 0 ? "(whole)" : difference.Path)}: expected {difference.Expected}, got {difference.Got}";
            if (vector.Reason is { } reason) yield return $"{vector.Id} unsupported: {reason}";
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"{report.Compared} values compared; {report.References} reference results of other apportionment methods not compared");
        yield return string.Create(CultureInfo.InvariantCulture, $"{report.Passed} passed, {report.Failed} failed, {report.Unsupported} unsupported");
    }
}

using System.Globalization;
using Telemetry.Mutations;

// mutations SOURCE TESTS FOLDERS NAMESPACES: the folder of the heart, the folder of the built tests, and with commas what is mutated and which tests judge.
if (arguments(args) is not { } given)
{
    Console.Error.WriteLine("usage: mutations src/Telemetry tests/Telemetry.Tests/bin/Release/net10.0 Allocation/Operations,Allocation/Steps Telemetry.Tests.Heart,Telemetry.Tests.Steps [survivors.txt]");
    return 2;
}

// Tests find their files beside their own assembly.
AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", Path.GetFullPath(given.Tests) + Path.DirectorySeparatorChar);
var heart = MutatedHeart.Of(given.Source, path => given.Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)));
var tests = new TestAssembly(Path.GetFullPath(given.Tests), heart.Assembly);
var run = new MutationRun(tests, heart, tests.Cases(given.Namespaces));
run.Prepare();
foreach (var useless in run.Useless) Console.WriteLine($"no say: {useless}");
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heart.Mutants.Count} mutants, {run.Reached} reached"));

var fresh = new FreshTests(Path.GetFullPath(given.Tests), heart, tests, given.Namespaces);
var survivors = new List<Mutant>();
foreach (var (position, mutant) in heart.Mutants.Index())
{
    if (run.KillerOf(mutant) is null && !fresh.Kill(mutant, run.NeighboursOf(mutant))) survivors.Add(mutant);
    if (position % 100 == 99) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{position + 1} tried, {survivors.Count} survived"));
}

foreach (var folder in heart.Mutants.GroupBy(mutant => mutant.Folder).OrderBy(group => group.Key, StringComparer.Ordinal))
{
    var (all, alive) = (folder.Count(), survivors.Count(mutant => mutant.Folder == folder.Key));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder.Key,-40} {all - alive,5} of {all,5} killed, {100.0 * (all - alive) / all:F1} %"));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heart.Mutants.Count - survivors.Count} of {heart.Mutants.Count} killed, {100.0 * (heart.Mutants.Count - survivors.Count) / heart.Mutants.Count:F1} %"));
await File.WriteAllLinesAsync(given.Survivors, survivors.Select(mutant => mutant.ToString()));
return 0;

static (string Source, string Tests, string[] Folders, string[] Namespaces, string Survivors)? arguments(string[] args) =>
    args is [var source, var tests, var folders, var namespaces, .. var rest] ? (source, tests, folders.Split(','), namespaces.Split(','), rest is [var file] ? file : "survivors.txt") : null;

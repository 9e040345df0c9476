using System.Text;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Packages.Facts;

internal static class HeaderJson
{
    /// <param name="packHash">As in <see cref="PackageHeader.PackHash"/>.</param>
    /// <param name="counts">Of every section between this line and the root, in their order.</param>
    public static void Write(LineWriter line, string run, RunRequest request, RulePack pack, string packHash, IEnumerable<(PackageSection Section, int Lines)> counts)
    {
        line.Begin();
        line.Text("schema"u8, PackageSections.Schema);
        line.Text("run"u8, run);
        line.Text("period"u8, request.Period.Label);
        line.Word("kind"u8, request.Kind);
        line.Time("knownAt"u8, request.KnownAt);
        line.Map("parameters"u8, request.Parameters);
        line.Text("packId"u8, pack.Id);
        line.Text("packVersion"u8, pack.Version);
        line.Text("packHash"u8, packHash);
        line.Open("counts"u8);
        foreach (var (section, lines) in counts) line.Whole(Encoding.UTF8.GetBytes(PackageSections.NameOf(section)), lines);
        line.Close();
        line.End();
    }

    /// <param name="counts">By section, what the header says that there is.</param>
    public static PackageHeader Read(ref LineReader line, out IReadOnlyDictionary<PackageSection, long> counts)
    {
        var schema = line.Text("schema"u8);
        if (schema != PackageSections.Schema) throw new UnreadablePackageException($"'schema' is '{schema}'; this version reads '{PackageSections.Schema}'.");
        var run = line.Text("run"u8);
        var label = line.Text("period"u8);
        var period = Period.TryParse(label) ?? throw new UnreadablePackageException($"'period' is '{label}', which is neither a year, a quarter nor a month.");
        var request = new RunRequest(period, line.Word<RunKind>("kind"u8), line.Time("knownAt"u8), line.Map("parameters"u8));
        var header = new PackageHeader(run, request, line.Text("packId"u8), line.Text("packVersion"u8), line.Text("packHash"u8));
        if (!line.Opens("counts"u8)) throw new UnreadablePackageException("'counts' is null; an object stands here.");
        var read = new Dictionary<PackageSection, long>();
        foreach (var section in PackageSections.Counted) read[section] = line.Whole(Encoding.UTF8.GetBytes(PackageSections.NameOf(section)));
        line.Close();
        line.End();
        counts = read;
        return header;
    }
}

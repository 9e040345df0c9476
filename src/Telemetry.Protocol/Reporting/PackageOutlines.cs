using System.Buffers;
using System.Text.Json;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Protocol.Packages;
using Telemetry.Protocol.Packages.Facts;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Protocol.Packages.Reading;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Reporting;

/// <summary>Reads the outline of a package.</summary>
public static class PackageOutlines
{
    private static readonly HashSet<string> PartyDimensions = new(StringComparer.Ordinal) { "municipality", "organisation", "producer", "collector", "declarant" };

    /// <exception cref="UnreadablePackageException">It is no package, or a line of it is not by the schema.</exception>
    public static async Task<PackageOutline> ReadAsync(Stream source, CancellationToken stop)
    {
        var reading = new Reading();
        await foreach (var block in FileBlocks.Of(source).WithCancellation(stop))
        {
            reading.Take(block.Bytes);
            ArrayPool<byte>.Shared.Return(block.Buffer);
        }

        return reading.Outline;
    }

    private sealed class Reading
    {
        private readonly TextPool texts = new();
        private readonly MerkleTree tree = new();
        private readonly List<Posting> postings = [];
        private readonly HashSet<string> parties = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int[]> partyPlaces = new(StringComparer.Ordinal);
        private PackageSection section;
        private PackageHeader? header;
        private PackageRoot? stated;

        public PackageOutline Outline => header is null
            ? throw new UnreadablePackageException("the first line of a package is missing.")
            : new(header, postings, parties, tree.Root, stated?.Root == tree.Root);

        public void Take(ReadOnlySpan<byte> lines)
        {
            while (!lines.IsEmpty)
            {
                var end = lines.IndexOf((byte)'\n');
                var line = end < 0 ? lines : lines[..end];
                lines = end < 0 ? [] : lines[(end + 1)..];
                section = PackageSections.Of(line, section) ?? throw new UnreadablePackageException("a line does not begin with the name of a section; this is no package.");
                if (section == PackageSection.Root)
                {
                    stated = PackageRoot.TryParse(line);
                    continue;
                }

                tree.Append(MerkleHash.Leaf(line));
                TakeIn(line);
            }
        }

        private void TakeIn(ReadOnlySpan<byte> line)
        {
            if (section is not (PackageSection.Schema or PackageSection.Table or PackageSection.Line or PackageSection.Posting)) return;
            try
            {
                var reader = new LineReader(line, texts);
                switch (section)
                {
                    case PackageSection.Schema: header = HeaderJson.Read(ref reader, out _); break;
                    case PackageSection.Table: Table(ref reader); break;
                    case PackageSection.Line: Line(ref reader); break;
                    default: Posting(ref reader); break;
                }
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
            {
                throw new UnreadablePackageException($"a line of '{PackageSections.NameOf(section)}' cannot be read: {unreadable.Message}", unreadable);
            }
        }

        private void Table(ref LineReader line)
        {
            var name = line.Text("table"u8);
            line.Word<TableUnit>("unit"u8);
            partyPlaces[name] = [.. line.Texts("dimensions"u8).Index().Where(one => PartyDimensions.Contains(one.Item)).Select(one => one.Index)];
        }

        private void Line(ref LineReader line)
        {
            line.Text("line"u8);
            var places = partyPlaces.GetValueOrDefault(line.Shared("table"u8), []);
            if (places.Length == 0) return;
            var at = line.Texts("at"u8);
            foreach (var place in places) parties.Add(at[place]);
        }

        private void Posting(ref LineReader line)
        {
            var (id, run, role) = (line.Text("posting"u8), line.Shared("run"u8), line.Shared("role"u8));
            var (debit, credit, unit, value, knownAt) = (line.Shared("debit"u8), line.Shared("credit"u8), line.Word<TableUnit>("unit"u8), line.Whole("value"u8), line.Time("knownAt"u8));
            postings.Add(new(run, role, debit, credit, unit, value, id, knownAt));
            parties.Add(debit);
            parties.Add(credit);
        }
    }
}

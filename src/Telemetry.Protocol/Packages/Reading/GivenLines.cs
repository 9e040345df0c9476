using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Facts;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Quality;

namespace Telemetry.Protocol.Packages.Reading;

/// <summary>What a run starts from, as it is read line by line: the first line and the pack as bytes, the facts as records.</summary>
internal sealed class GivenLines
{
    private readonly List<RegisterEntry> registers = [];
    private readonly List<TicketFact> tickets = [];
    private readonly List<TicketCorrection> corrections = [];
    private readonly List<LoadAssessment> assessments = [];
    private readonly List<EmptyingFact> emptyings = [];
    private readonly List<Posting> booked = [];

    public byte[]? Header { get; private set; }

    public byte[]? Pack { get; private set; }

    public RunFacts Facts => new(emptyings, tickets, corrections, assessments, registers, booked);

    /// <param name="content">A line of the section without its line feed; lines of results are passed over.</param>
    /// <exception cref="UnreadablePackageException">It is not a line by the schema.</exception>
    public void Take(PackageSection section, ReadOnlySpan<byte> content, TextPool texts)
    {
        if (section == PackageSection.Schema) Header = content.ToArray();
        if (section == PackageSection.Pack) Pack = content.ToArray();
        if (section is < PackageSection.Register or > PackageSection.Booked) return;
        var line = new LineReader(content, texts);
        switch (section)
        {
            case PackageSection.Register: registers.Add(RegisterEntryJson.Read(ref line)); break;
            case PackageSection.Ticket: tickets.Add(TicketJson.Read(ref line)); break;
            case PackageSection.Correction: corrections.Add(CorrectionJson.Read(ref line)); break;
            case PackageSection.Assessment: assessments.Add(AssessmentJson.Read(ref line)); break;
            case PackageSection.Emptying: emptyings.Add(EmptyingJson.Read(ref line)); break;
            default: booked.Add(PostingJson.Read(ref line)); break;
        }
    }

    /// <summary>What another block held, behind what is here.</summary>
    public void Append(GivenLines next)
    {
        (Header, Pack) = (Header ?? next.Header, Pack ?? next.Pack);
        registers.AddRange(next.registers);
        tickets.AddRange(next.tickets);
        corrections.AddRange(next.corrections);
        assessments.AddRange(next.assessments);
        emptyings.AddRange(next.emptyings);
        booked.AddRange(next.booked);
    }
}

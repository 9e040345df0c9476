using Telemetry.Allocation.Filing;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;

namespace Telemetry.Reporting.Declarations;

/// <summary>A declaration of every municipality that a run has mass or registered mass of.</summary>
public static class RunDeclarations
{
    /// <returns>Ordered by municipality; as known at the instant of the run, so that the same run gives the same declarations.</returns>
    public static IReadOnlyList<DeclarationProposal> Of(RunResult run)
    {
        var (book, request) = (RegisterBook.Of(run.Known.Registers), run.Request);
        var registered = book.Over("declared", request.Period, request.KnownAt).Select(span => span.Entry.Fields.GetValueOrDefault("municipality")).OfType<string>();
        var municipalities = run.Emptyings.Select(emptying => emptying.Fact.Municipality).Concat(registered).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var facts = new FilingFacts(run, null, null, book, []);
        return [.. municipalities.Select(municipality => DeclarationProposal.Of(facts, municipality, FilingSettings.Default, request.KnownAt))];
    }
}

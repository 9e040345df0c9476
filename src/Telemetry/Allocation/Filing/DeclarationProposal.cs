using System.Security.Cryptography;
using System.Text;
using Telemetry.Allocation.Filing.Deadlines;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>
/// A declaration (opgave) as it would be handed in, made from facts alone. It stays a proposal until an officer confirms it; nothing is ever filed by silence.
/// </summary>
/// <param name="Declarant">Who declares: the municipality, or the joint declarant (OAG-organisatie) that is registered for it.</param>
/// <param name="Run">Id of the run it was taken from.</param>
/// <param name="Items">Ordered by id.</param>
/// <param name="Exceptions">Ordered by kind and subject; each is to be handled before it can be confirmed.</param>
/// <param name="KnownAt">When it was made.</param>
public sealed record DeclarationProposal(
    string Municipality, string Declarant, Period Period, string Run, IReadOnlyList<DeclarationItem> Items, IReadOnlyList<DeclarationException> Exceptions, Deadline? Deadline, Instant KnownAt)
{
    /// <summary>
    /// SHA-256 over what it says, lower-case hexadecimal: the same content has the same id whenever it is made, so that making it again adds nothing.
    /// </summary>
    public string Id { get; } = Digest(Municipality, Declarant, Period, Items, Exceptions);

    public Grams Accepted => Grams.Sum(Items.Select(item => item.Accepted));

    public static DeclarationProposal Of(FilingFacts facts, string municipality, FilingSettings settings, Instant now)
    {
        var (own, request) = (new MunicipalLoads(facts.Run, municipality), facts.Run.Request);
        var declarant = facts.Registers.AsOf("joint-declarants", request.Period.LastDay, request.KnownAt)
            .FirstOrDefault(entry => entry.Fields.GetValueOrDefault("municipality") == municipality)?.Fields.GetValueOrDefault("declarant");
        var items = DeclarationItems.Of(own, facts, municipality);
        return new(
            municipality, declarant ?? municipality, request.Period, facts.Run.Id, items, DeclarationExceptions.Of(own, facts, municipality, items, settings),
            Deadlines.Deadline.Of(new(Duty.Declaration, request.Period, municipality), facts.Registers, now), now);
    }

    private static string Digest(string municipality, string declarant, Period period, IReadOnlyList<DeclarationItem> items, IReadOnlyList<DeclarationException> exceptions)
    {
        var lines = items.Select(item => FactContent.Line(
                "item", item.Id, item.Collected.Value, item.Interfering.Value, item.Rejected.Value, item.Accepted.Value, item.StandardUncertainty?.Value, item.Origin,
                string.Concat(item.Provenance.Select(part => FactContent.Line(part.Provenance, part.Mass.Value)))))
            .Concat(exceptions.Select(one => FactContent.Line("exception", one.Id, one.Value, one.Reference)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FactContent.Line("declaration", municipality, declarant, period.Label) + string.Concat(lines))));
    }
}

using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>A hand-sorted sample (sorteeranalyse) with its raw heaps, never their averages.</summary>
/// <param name="Owner">The party that handed it in; known from who was signed in.</param>
/// <param name="Id">Unique for its owner.</param>
/// <param name="Container">The container it was taken from; null for a sample of a load.</param>
/// <param name="TicketOwner">With <paramref name="TicketId"/> the load it was taken from; both null for a sample of a container.</param>
/// <param name="Method">Id of the sampling and sorting method.</param>
/// <param name="Sorter">Who sorted: an organisation or a certificate number, no name.</param>
public sealed record CompositionSample(
    string Owner, string Id, string Stream, string Municipality, string? Container, string? TicketOwner, string? TicketId, Instant TakenAt, string Method, string Sorter,
    IReadOnlyList<SortedFraction> Fractions, Instant KnownAt)
{
    /// <summary>Sum of all heaps.</summary>
    public Grams Mass => Grams.Sum(Fractions.Select(fraction => fraction.Mass));

    public Grams MassOf(SortedClass sorted) => Grams.Sum(Fractions.Where(fraction => fraction.Class == sorted).Select(fraction => fraction.Mass));
}

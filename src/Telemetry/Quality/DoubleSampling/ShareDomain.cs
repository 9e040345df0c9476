namespace Telemetry.Quality.DoubleSampling;

/// <summary>A part of what was collected of one stream, whose share of interfering material is asked.</summary>
/// <param name="Id">Of the municipality, neighbourhood, route or container; ignored for the whole.</param>
public sealed record ShareDomain(DomainKind Kind, string Id)
{
    public static readonly ShareDomain Whole = new(DomainKind.Whole, "");

    public static ShareDomain Container(string id) => new(DomainKind.Container, id);

    public static ShareDomain Route(string id) => new(DomainKind.Route, id);

    public static ShareDomain Neighbourhood(string id) => new(DomainKind.Neighbourhood, id);

    public bool Holds(EmptyingSignals emptying) => Kind switch
    {
        DomainKind.Municipality => emptying.Municipality == Id,
        DomainKind.Neighbourhood => emptying.Neighbourhood == Id,
        DomainKind.Route => emptying.Route == Id,
        DomainKind.Container => emptying.Container == Id,
        _ => true,
    };

    /// <summary>Every domain that these emptyings are in, the widest first.</summary>
    public static IReadOnlyList<ShareDomain> Within(IReadOnlyCollection<EmptyingSignals> emptyings)
    {
        return
        [
            Whole,
            .. In(DomainKind.Municipality, emptying => emptying.Municipality), .. In(DomainKind.Neighbourhood, emptying => emptying.Neighbourhood),
            .. In(DomainKind.Route, emptying => emptying.Route), .. In(DomainKind.Container, emptying => emptying.Container),
        ];

        IEnumerable<ShareDomain> In(DomainKind kind, Func<EmptyingSignals, string?> place) =>
            emptyings.Select(place).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => new ShareDomain(kind, id));
    }
}

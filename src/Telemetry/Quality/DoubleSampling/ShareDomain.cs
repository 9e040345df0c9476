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
}

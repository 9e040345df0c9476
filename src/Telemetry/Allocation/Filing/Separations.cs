namespace Telemetry.Allocation.Filing;

/// <summary>How a municipality separates a stream, by its registered contract.</summary>
internal static class Separations
{
    public static Separation Of(string stream, FilingFacts facts, string municipality) =>
        Read(facts.Registers.AsOf("contracts", facts.Run.Request.Period.LastDay, facts.Run.Request.KnownAt)
            .FirstOrDefault(entry => entry.Fields.GetValueOrDefault("municipality") == municipality && entry.Fields.GetValueOrDefault("stream") == stream)?.Fields.GetValueOrDefault("model"));

    public static Separation Read(string? word) => word switch
    {
        "source" => Separation.Source,
        "post" => Separation.Post,
        _ => Separation.Unknown,
    };
}

using Telemetry.CollectionEvents;
using Telemetry.Quality.Sampling;

namespace Telemetry.Quality.Dispute;

/// <summary>The words of the machine-readable dispute file; part of its schema, so independent of the names in the code.</summary>
internal static class DisputeNames
{
    public static string Of(SortedClass sorted) => sorted switch
    {
        SortedClass.Packaging => "packaging",
        SortedClass.NonPackaging => "nonPackaging",
        SortedClass.Interfering => "interfering",
        _ => "moisture",
    };

    public static string Of(AssessmentMethod method) => method == AssessmentMethod.Weighed ? "weighed" : "visual";

    public static string Of(ExcessVerdict verdict) => verdict switch
    {
        ExcessVerdict.ExcessShown => "excessShown",
        ExcessVerdict.BelowShown => "withinLimitShown",
        ExcessVerdict.NotSampled => "notSampled",
        _ => "withinNoise",
    };

    public static string Of(EventKind kind) => kind switch
    {
        EventKind.PartialEmptying => "partialEmptying",
        EventKind.Swap => "swap",
        _ => "fullEmptying",
    };

    public static string Of(MissingKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

using Telemetry.Quality;

namespace Telemetry.Protocol.Quality;

/// <summary>The words of assessments and samples in CSV and JSON. They never change.</summary>
internal static class FactWords
{
    public static string Of<TWord>(TWord word)
        where TWord : struct, Enum => word switch
    {
        SortedClass.NonPackaging => "non-packaging",
        _ => word.ToString().ToLowerInvariant(),
    };
}

namespace Telemetry.Protocol.Quality;

/// <summary>A field of a row cannot be read. It ends the row and nothing else.</summary>
internal sealed class RefusedFieldException(string field, string value, string reason) : Exception(reason)
{
    public string Field { get; } = field;

    public string Value { get; } = value;
}

namespace Telemetry.Server.Api;

/// <summary>How rows are written down.</summary>
public enum RowNotation
{
    /// <summary>A JSON object a line (NDJSON).</summary>
    Lines,

    /// <summary>Comma-separated, with a header row.</summary>
    Csv,

    /// <summary>One JSON array.</summary>
    Document,
}

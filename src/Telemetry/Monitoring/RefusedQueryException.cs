namespace Telemetry.Monitoring;

/// <summary>A query that cannot be answered as it was asked. The message names the field, the value and the remedy.</summary>
/// <param name="field">As the asker wrote it: a parameter of an address or an option of a command.</param>
public sealed class RefusedQueryException(string field, string value, string remedy) : ArgumentException($"{field}: {Shown(value)} {remedy}")
{
    public string Field { get; } = field;

    /// <summary>As it was written, at most 80 characters and without control characters; empty when it was left out.</summary>
    public string Value { get; } = Printable(value);

    public string Remedy { get; } = remedy;

    private static string Shown(string value) => value.Length == 0 ? "nothing" : $"'{Printable(value)}'";

    private static string Printable(string value) => string.Concat(value.Take(80).Select(c => char.IsControl(c) ? '?' : c));
}

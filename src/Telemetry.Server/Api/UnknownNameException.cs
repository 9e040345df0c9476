namespace Telemetry.Server.Api;

/// <summary>A query about something that the registry does not hold. The message names the field, the value and the remedy.</summary>
public sealed class UnknownNameException(string field, string value, string remedy) : ArgumentException($"{field}: '{value}' {remedy}")
{
    public string Field { get; } = field;

    public string Value { get; } = value;

    public string Remedy { get; } = remedy;
}

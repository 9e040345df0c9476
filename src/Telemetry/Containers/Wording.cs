namespace Telemetry.Containers;

/// <summary>A text that people read, in Dutch and in English; a citation or a name is the same in both.</summary>
public sealed record Wording(string Dutch, string English)
{
    public static Wording Same(string text) => new(text, text);

    public static implicit operator Wording(string text) => Same(text);
}

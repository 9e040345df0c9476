namespace Telemetry.Allocation;

/// <summary>One law checked for one stream, with both sides in grams or, for amounts, in cents.</summary>
public sealed record Proof(Law Law, string Stream, long Left, long Right)
{
    public bool Holds => Left == Right;
}

namespace Telemetry.Allocation.Filing;

/// <summary>Something in a proposal that an officer should look at.</summary>
/// <param name="Subject">What it is about: a ticket as owner/id, a container, a stream with its month, an objection.</param>
/// <param name="Value">In the unit of its kind; null where there is none.</param>
/// <param name="Reference">What it is compared with; null where with nothing.</param>
public sealed record DeclarationException(DeclarationExceptionKind Kind, string Subject, long? Value = null, long? Reference = null)
{
    /// <summary>Unique within a proposal, and the same for the same finding in the next one.</summary>
    public string Id => $"{Kind}:{Subject}";
}

namespace Telemetry.CollectionEvents;

/// <summary>What a person says of an emptying.</summary>
public enum StatementKind
{
    /// <summary>There was an emptying that no sensor saw.</summary>
    Added = 0,

    /// <summary>The emptyings detected in the interval did not happen.</summary>
    Voided = 1,
}

namespace Telemetry.Storage.Ledger;

/// <summary>A fact as a row: added once under its key, and never changed.</summary>
internal interface IFactRow<TRow>
{
    /// <summary>In the order of the table's key.</summary>
    object[] Key { get; }

    /// <summary>True when both rows say the same of the world; when it became known does not matter.</summary>
    bool SaysTheSameAs(TRow other);
}

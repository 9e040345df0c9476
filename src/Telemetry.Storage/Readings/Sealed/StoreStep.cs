namespace Telemetry.Storage.Readings.Sealed;

/// <summary>What one change to the store's folder did; a crash can come between any two.</summary>
internal enum StoreStep
{
    /// <summary>Content was written to a file, which may be new.</summary>
    Wrote,

    /// <summary>The content of a file was fsynced.</summary>
    Flushed,

    /// <summary>The file of this name with <c>.new</c> behind it took the name.</summary>
    Renamed,

    Deleted,

    /// <summary>Names that were made, changed or removed were fsynced.</summary>
    SyncedFolder,
}

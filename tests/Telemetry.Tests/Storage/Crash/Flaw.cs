namespace Telemetry.Tests.Storage.Crash;

/// <summary>Bugs that are put into the path on purpose, to see that the search for crash states finds them.</summary>
public enum Flaw
{
    None,
    AcknowledgesBeforeFsync,
    ForgetsToSyncTheFolder,
    GoesOnAfterAFailedFsync,
    RetriesAFailedFsync,
    DropsALaterWrite,
    WritesOneByteTooFar,
    LeavesATornTailInPlace,
    FindsOldBytesInNewSpace,
    TrustsTheChecksumOfTornRecords,
    ForgetsWhatItKnewAtTheStart,
    CountsSequencesFromOneAfterTheStart,
}

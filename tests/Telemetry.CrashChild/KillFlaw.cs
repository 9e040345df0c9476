namespace Telemetry.CrashChild;

/// <summary>Bugs that are put in on purpose, to see that the kills find them. The first three are in the child, the others are done to its files between two kills as the bug would leave them.</summary>
public enum KillFlaw
{
    None,
    AcknowledgesFirst,
    AcknowledgesFromABuffer,
    SkipsAProjection,
    ForgetsWhatItKnew,
    KnowsWhatItHasNot,
    FirstMissingOneTooHigh,
    FirstMissingOneTooLow,
    ListsAFileThatIsNotComplete,
    DropsMemoryBeforeTheManifest,
    ListsWhatWasReplaced,
}

namespace Telemetry.Mutations;

/// <summary>One change of one expression or statement.</summary>
/// <param name="File">Below the folder of the heart.</param>
/// <param name="Line">From 1.</param>
internal sealed record Mutant(int Id, string File, int Line, string Before, string After)
{
    public string Folder => Path.GetDirectoryName(File)!;

    public override string ToString() => $"{File}:{Line}  {Before}  →  {After}";
}

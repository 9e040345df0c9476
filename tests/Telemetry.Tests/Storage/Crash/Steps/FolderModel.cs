using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Tests.Storage.Crash.Steps;

/// <summary>
/// Follows the changes to a folder and keeps apart what is durable: content by file, names by folder. After each change it gives the state that a killed
/// process leaves, and states that a power cut may leave: content that was not fsynced is there, torn or not, and each change of a name that was not synced
/// is there or not, in any combination.
/// </summary>
internal sealed class FolderModel
{
    private readonly Dictionary<string, ModelFile> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelFile> durableNames = new(StringComparer.Ordinal);
    private readonly List<(string Name, ModelFile? File)> unsynced = [];
    private readonly Random chance;
    private readonly int cuts;

    private readonly StoreStep? forgotten;

    private FolderModel(int cuts, int seed, StoreStep? forgotten) => (this.cuts, chance, this.forgotten) = (cuts, new Random(seed), forgotten);

    public List<(string Step, IReadOnlyDictionary<string, byte[]> Files)> States { get; } = [];

    /// <summary>Does something to a folder and gives the states between its steps.</summary>
    /// <param name="cuts">Power cuts after each step.</param>
    /// <param name="forgotten">A kind of step that has no effect, as if the product forgot it: a bug put in.</param>
    public static IReadOnlyList<(string Step, IReadOnlyDictionary<string, byte[]> Files)> Follow(string folder, int cuts, int seed, Action change, StoreStep? forgotten = null)
    {
        var model = new FolderModel(cuts, seed, forgotten);
        foreach (var path in Directory.GetFiles(folder).Where(path => Path.GetFileName(path) != WriterLock.FileName))
            model.durableNames[Path.GetFileName(path)] = model.names[Path.GetFileName(path)] = ModelFile.Of(File.ReadAllBytes(path));
        StoreFolder.Stepped = model.Take;
        try
        {
            change();
        }
        finally
        {
            StoreFolder.Stepped = null;
        }

        return model.States;
    }

    private void Take(StoreStep step, string path)
    {
        if (step == forgotten) return;
        var name = Path.GetFileName(path);
        switch (step)
        {
            case StoreStep.Wrote:
                if (!names.TryGetValue(name, out var written)) unsynced.Add((name, names[name] = written = new ModelFile()));
                var bytes = File.ReadAllBytes(path);
                written.Write(0, bytes);
                Keep($"{step} half of {name}", file => file == written ? bytes[..(bytes.Length / 2)] : file.Cached);
                break;
            case StoreStep.Flushed:
                names[name].Flush();
                break;
            case StoreStep.Renamed:
                unsynced.Add((name, names[name] = names[name + ".new"]));
                unsynced.Add((name + ".new", null));
                names.Remove(name + ".new");
                break;
            case StoreStep.Deleted:
                unsynced.Add((name, null));
                names.Remove(name);
                break;
            case StoreStep.SyncedFolder:
                foreach (var change in unsynced) Change(durableNames, change);
                unsynced.Clear();
                break;
        }

        Keep($"{step} {name}", file => file.Cached);
        for (var cut = 0; cut < cuts; cut++) States.Add(($"{step} {name}, power cut", AfterPowerCut()));
    }

    private void Keep(string step, Func<ModelFile, byte[]> content) => States.Add((step, names.ToDictionary(entry => entry.Key, entry => content(entry.Value))));

    private Dictionary<string, byte[]> AfterPowerCut()
    {
        var left = new Dictionary<string, ModelFile>(durableNames);
        foreach (var change in unsynced.Where(_ => chance.Next(2) == 0)) Change(left, change);
        return left.ToDictionary(entry => entry.Key, entry => entry.Value.AfterPowerCut(chance));
    }

    private static void Change(Dictionary<string, ModelFile> names, (string Name, ModelFile? File) change)
    {
        if (change.File is null) names.Remove(change.Name);
        else names[change.Name] = change.File;
    }
}

using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Protocol.Registers;
using Telemetry.Readings.Retention;
using Telemetry.Server.Events;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Server;

/// <summary>What stands where in the folder of one installation.</summary>
public sealed class DataFolder(string path)
{
    public string Path { get; } = path;

    public string RegistryFile => At("registry.json");

    public string RulesFile => At("rules.json");

    public string LogFolder => At("log");

    /// <summary>When a container is to be emptied; need not be there.</summary>
    public string PickListFile => At("picklist.json");

    public string RetentionFile => At("retention.json");

    /// <summary>Which reports were made, so that retention leaves alone what they rest on.</summary>
    public string EvidenceFile => At("evidence.json");

    /// <summary>The sealed readings; they can be deleted while the log is whole.</summary>
    public string ReadingsFolder => At("readings");

    /// <summary>The packages of runs and the signatures beside them; need not be there.</summary>
    public string RunsFolder => At("runs");

    public string LedgerPath => At("ledger.db");

    /// <exception cref="InvalidDataException">The file is missing or wrong; the message names every violation.</exception>
    public Registry ReadRegistry()
    {
        var registry = RegisterJson.ReadRegistry(Content(RegistryFile));
        var violations = RegistryRules.Violations(registry);
        return violations.Count == 0 ? registry : throw new InvalidDataException($"registry.json:\n  {string.Join("\n  ", violations)}");
    }

    /// <exception cref="InvalidDataException">The file is missing or wrong; the message names every violation.</exception>
    public AllocationRules ReadRules(Registry registry)
    {
        var rules = RegisterJson.ReadRules(Content(RulesFile));
        var violations = AllocationRuleChecks.Violations(rules, registry);
        return violations.Count == 0 ? rules : throw new InvalidDataException($"rules.json:\n  {string.Join("\n  ", violations)}");
    }

    /// <summary>The readings as they are now, without changing anything; a server may be running on the folder.</summary>
    public IReadingStore OpenReadings() => SealedReadingStore.OpenToRead(ReadingsFolder).FromLog(LogFolder);

    /// <exception cref="InvalidDataException">The file is missing or wrong; the message names every violation.</exception>
    public RetentionPolicy ReadRetention()
    {
        var policy = RegisterJson.ReadRetention(Content(RetentionFile));
        var violations = policy.Violations();
        return violations.Count == 0 ? policy : throw new InvalidDataException($"retention.json:\n  {string.Join("\n  ", violations)}");
    }

    /// <summary>The rules in picklist.json, or the customary ones where there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is wrong; the message names every violation.</exception>
    public PickRules ReadPickRules()
    {
        var rules = File.Exists(PickListFile) ? RegisterJson.ReadPickRules(File.ReadAllBytes(PickListFile)) : PickRules.Default;
        var violations = rules.Violations();
        return violations.Count == 0 ? rules : throw new InvalidDataException($"picklist.json:\n  {string.Join("\n  ", violations)}");
    }

    public IReadOnlyList<EvidenceHold> ReadHolds() => new EvidenceHolds(EvidenceFile).Read();

    /// <summary>Remembers what a report rests on. A report that is made again holds once.</summary>
    /// <exception cref="IOException">The file cannot be written, or another process kept it for too long.</exception>
    public void Hold(EvidenceHold hold) => new EvidenceHolds(EvidenceFile).Add(hold);

    public TicketLedger OpenTickets() => new(OpenLedger());

    /// <summary>The statements of all registers; what the registry says stands beside them in <see cref="Registers.KnownRegisters"/>.</summary>
    public RegisterLedger OpenRegisters() => new(OpenLedger());

    public StatementLedger OpenStatements() => new(OpenLedger());

    /// <summary>What was published and said about emptyings; a server may be running on the folder.</summary>
    public EventQueries OpenEvents(RegistryIndex registry)
    {
        var ledger = OpenLedger();
        return new EventQueries(registry, new EventJournal(ledger), new StatementLedger(ledger));
    }

    public LedgerFile OpenLedger() => LedgerFile.Open(LedgerPath);

    public string At(string name) => System.IO.Path.Combine(Path, name);

    private static byte[] Content(string file) =>
        File.Exists(file)
            ? File.ReadAllBytes(file)
            : throw new InvalidDataException($"{System.IO.Path.GetFileName(file)}: not in the data folder; put it there, or make one with 'telemetry simulate' or 'telemetry import'.");
}

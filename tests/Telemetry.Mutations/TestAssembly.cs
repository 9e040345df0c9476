using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Telemetry.Mutations;

/// <summary>The built tests, with the mutated heart in the place of the built one.</summary>
/// <param name="others">Earlier loaded tests, whose libraries serve these as well; null for the first.</param>
internal sealed class TestAssembly(string folder, byte[] heart, TestAssembly? others = null) : AssemblyLoadContext("mutants", isCollectible: others is not null)
{
    /// <summary>The facts and theories of the namespaces, in ordinal order.</summary>
    /// <param name="namespaces">Beginnings of names.</param>
    public IReadOnlyList<TestCase> Cases(IReadOnlyList<string> namespaces) =>
    [
        .. LoadFromAssemblyPath(Path.Combine(folder, "Telemetry.Tests.dll")).GetTypes()
            .Where(type => !type.IsAbstract && namespaces.Any(name => $"{type.FullName}.".StartsWith($"{name}.", StringComparison.Ordinal)))
            .Where(type => type.GetConstructor([]) is not null)
            .SelectMany(type => type.GetMethods().SelectMany(method => TestCase.Of(type, method))).OrderBy(test => test.Name, StringComparer.Ordinal),
    ];

    /// <summary>Lets one mutant live, for so many looks at switches; then it is ended.</summary>
    public void Set(int mutant, long budget) => Switch.GetMethod("Set")!.Invoke(null, [mutant, budget]);

    public PropertyInfo SwitchProperty(string name) => Switch.GetProperty(name)!;

    protected override Assembly? Load(AssemblyName name)
    {
        if (name.Name == "Telemetry.Heart") return heartAssembly ??= LoadFromStream(new MemoryStream(heart));
        var path = Path.Combine(folder, $"{name.Name}.dll");
        var owner = name.Name!.StartsWith("Telemetry", StringComparison.Ordinal) ? this : others ?? this;
        return File.Exists(path) ? owner.LoadFromAssemblyPath(path) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        new[] { $"{unmanagedDllName}.so", $"lib{unmanagedDllName}.so" }.Select(name => Path.Combine(folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", name)).FirstOrDefault(File.Exists) is { } path
            ? LoadUnmanagedDllFromPath(path) : IntPtr.Zero;

    private Assembly? heartAssembly;

    private Type Switch => LoadFromAssemblyName(new AssemblyName("Telemetry.Heart")).GetType("Telemetry.MutantSwitch")!;
}

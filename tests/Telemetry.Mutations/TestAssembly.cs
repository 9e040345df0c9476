using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Telemetry.Mutations;

/// <summary>The built tests, with the mutated heart in the place of the built one.</summary>
internal sealed class TestAssembly(string folder, byte[] heart) : AssemblyLoadContext("mutants")
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

    public MethodInfo SwitchMethod(string name) => Switch.GetMethod(name)!;

    public PropertyInfo SwitchProperty(string name) => Switch.GetProperty(name)!;

    protected override Assembly? Load(AssemblyName name)
    {
        if (name.Name == "Telemetry.Heart") return heartAssembly ??= LoadFromStream(new MemoryStream(heart));
        var path = Path.Combine(folder, $"{name.Name}.dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        new[] { $"{unmanagedDllName}.so", $"lib{unmanagedDllName}.so" }.Select(name => Path.Combine(folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", name)).FirstOrDefault(File.Exists) is { } path
            ? LoadUnmanagedDllFromPath(path) : IntPtr.Zero;

    private Assembly? heartAssembly;

    private Type Switch => LoadFromAssemblyName(new AssemblyName("Telemetry.Heart")).GetType("Telemetry.MutantSwitch")!;
}

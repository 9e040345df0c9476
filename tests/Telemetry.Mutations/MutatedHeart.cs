using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telemetry.Mutations;

/// <summary>The heart with all mutants in one assembly. A mutant that does not compile is left out, and it is compiled again.</summary>
internal sealed record MutatedHeart(byte[] Assembly, IReadOnlyList<Mutant> Mutants)
{
    private const int MostRounds = 20;
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>The heart's regular expressions are generated; the generator comes with the SDK.</summary>
    private static readonly Lazy<IReadOnlyList<ISourceGenerator>> Generators = new(() =>
    {
        var packs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var path = Directory.EnumerateFiles(packs, "System.Text.RegularExpressions.Generator.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var type = System.Reflection.Assembly.LoadFrom(path).GetType("System.Text.RegularExpressions.Generator.RegexGenerator", throwOnError: true)!;
        return [((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()];
    });

    /// <param name="source">The folder of the heart's project, built before.</param>
    /// <param name="isMutated">By the path below it.</param>
    public static MutatedHeart Of(string source, Func<string, bool> isMutated)
    {
        var texts = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path: Path.GetRelativePath(source, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(file => !file.Path.StartsWith("bin/", StringComparison.Ordinal) && (!file.Path.StartsWith("obj/", StringComparison.Ordinal) || file.Path.StartsWith("obj/Release/net10.0/", StringComparison.Ordinal))).ToList();
        var dropped = new HashSet<int>();
        for (var round = 0; round < MostRounds; round++)
        {
            var mutants = new List<Mutant>();
            var trees = texts.Select(file => Tree(file.Path, file.Text, isMutated(file.Path) ? new MutantWriter(file.Path, mutants, dropped) : null)).Append(Tree("MutantSwitch.cs", SwitchText(), null)).ToList();
            using var stream = new MemoryStream();
            CSharpGeneratorDriver.Create(Generators.Value, parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(Compilation(trees), out var compilation, out _);
            var result = compilation.Emit(stream);
            if (result.Success) return new(stream.ToArray(), [.. mutants.Where(mutant => !dropped.Contains(mutant.Id))]);
            var before = dropped.Count;
            foreach (var error in result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) dropped.UnionWith(Blamed(error));
            if (dropped.Count == before) throw new InvalidOperationException($"The heart does not compile: {result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        }

        throw new InvalidOperationException($"The heart does not compile after {MostRounds} rounds.");
    }

    private static SyntaxTree Tree(string path, string text, MutantWriter? writer)
    {
        var tree = CSharpSyntaxTree.ParseText(text, Parsing, path);
        return writer is null ? tree : CSharpSyntaxTree.ParseText(writer.Visit(tree.GetRoot())!.ToFullString(), Parsing, path);
    }

    private static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Telemetry.Heart", trees, ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The innermost mutant around an error; for an error that none is around, as of a variable that is no longer assigned, all of its member.</summary>
    private static IEnumerable<int> Blamed(Diagnostic error)
    {
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var around = node.AncestorsAndSelf().Select(Switched).FirstOrDefault(id => id is not null);
        return around is { } one ? [one] : node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First().DescendantNodes().Select(Switched).OfType<int>();
    }

    private static int? Switched(SyntaxNode node) => node switch
    {
        ConditionalExpressionSyntax choice => Id(choice.Condition),
        IfStatementSyntax { Condition: PrefixUnaryExpressionSyntax not } => Id(not.Operand),
        _ => null,
    };

    private static int? Id(ExpressionSyntax condition) => condition is InvocationExpressionSyntax call && call.Expression.ToString() == "global::Telemetry.MutantSwitch.Is"
        ? int.Parse(call.ArgumentList.Arguments[0].ToString(), System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string SwitchText()
    {
        using var reader = new StreamReader(typeof(MutatedHeart).Assembly.GetManifestResourceStream("MutantSwitch.cs")!);
        return reader.ReadToEnd();
    }
}

using System.Globalization;
using System.Reflection;
using System.Text;
using AgentEvents.Generator.Emit.Patterns;
using AgentEvents.Generator.Patterns;
using AgentEvents.Models.Patterns;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Generator.Tests.Patterns;

internal delegate bool Utf8Match(ReadOnlySpan<byte> utf8);

/// <summary>Compiles what <see cref="PatternEmitter"/> writes, as C# 12 in memory, and hands the matchers out.</summary>
internal static class EmittedPatterns
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        generalDiagnosticOption: ReportDiagnostic.Default,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable);

    public static Utf8Match Load(string pattern) => LoadAll([pattern])[0];

    /// <summary>One assembly for all patterns; any warning is a failure.</summary>
    public static IReadOnlyList<Utf8Match> LoadAll(IReadOnlyList<string> patterns)
    {
        var source = new StringBuilder("#nullable enable\npublic static class Emitted\n{\n");
        for (var i = 0; i < patterns.Count; i++)
        {
            var method = $"M{i}X";
            source.Append(CultureInfo.InvariantCulture, $"{Members(patterns[i], method)}\n\n");
            var call = $"{{ {Call(patterns[i], method)} }}";
            source.Append(CultureInfo.InvariantCulture, $"public static bool Call{i}(global::System.ReadOnlySpan<byte> utf8) {call}\n");
        }

        var type = Compile(source.Append('}').ToString()).GetType("Emitted")!;
        return [.. patterns.Select((_, i) => type.GetMethod($"Call{i}")!.CreateDelegate<Utf8Match>())];
    }

    public static string Members(string pattern, string method)
    {
        var compilation = EcmaPattern.Compile(pattern);
        compilation.Error.ShouldBeNull(pattern);
        return PatternEmitter.Write(compilation.Program!, pattern, method);
    }

    // What .NET's engine matches is counted in the time of a document.
    private static string Call(string pattern, string method)
    {
        if (EcmaPattern.Compile(pattern).Program is not PatternProgram.BacktrackingRegex)
        {
            return $"return {method}(utf8);";
        }

        return $"var cursor = new global::AgentEvents.Models.Json.JsonCursor(default); return {method}(ref cursor, utf8, 0) && !cursor.IsFaulted;";
    }

    private static Assembly Compile(string source)
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var paths = trusted.Append(typeof(Utf8Automaton).Assembly.Location).Distinct();
        var references = paths.Select(static path => MetadataReference.CreateFromFile(path));
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose));
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create("EmittedPatterns" + Guid.NewGuid().ToString("N"), [tree], references, Options).Emit(stream);
        // CS1591: the wrapper of this test has no doc comments.
        var problems = result.Diagnostics.Where(static problem => problem.Id != "CS1591" && problem.Severity >= DiagnosticSeverity.Warning).ToList();
        var lines = tree.GetText(CancellationToken.None).Lines;
        problems.Select(problem => problem + ": " + lines[problem.Location.GetLineSpan().StartLinePosition.Line]).ShouldBeEmpty();
        stream.ToArray().ShouldNotBeEmpty();
        return Assembly.Load(stream.ToArray());
    }
}

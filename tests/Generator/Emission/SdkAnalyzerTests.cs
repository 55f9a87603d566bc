using System.Collections.Immutable;
using System.Reflection;
using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentEvents.Generator.Tests.Emission;

/// <summary>The analyzers of the .NET SDK with every rule on. Most leave generated code alone; those that do not must have nothing to say.</summary>
public sealed class SdkAnalyzerTests
{
    private static readonly string[] Assemblies = ["Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"];

    [Fact]
    public async Task TheAnalyzersOfTheSdkFindNothing()
    {
        var analyzers = Load();
        if (analyzers.Length == 0)
        {
            Assert.Skip("Microsoft.CodeAnalysis.NetAnalyzers of the installed SDK were not found or need a later Roslyn than this project's.");
        }

        var compilation = StrictCompilation.Of(GeneratorRun.Succeeds(RealSchemaTests.Schemas));
        var rules = analyzers.SelectMany(static a => a.SupportedDiagnostics).Select(static d => d.Id).Distinct();
        var strict = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(rules.ToImmutableDictionary(static id => id, static _ => ReportDiagnostic.Warn)));
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (e, analyzer, _) => failures.Add($"{analyzer}: {e.Message}"), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await strict.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        found.Where(static d => d.Id.StartsWith("CA", StringComparison.Ordinal)).Select(static d => d.ToString()).Distinct().Take(20).ShouldBeEmpty();
        failures.ShouldBeEmpty();
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        // <dotnet>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var sdks = Path.Combine(root, "sdk");
        var folder = Directory.Exists(sdks)
            ? Directory.GetDirectories(sdks, $"{Environment.Version.Major}.*").OrderDescending(StringComparer.Ordinal).Select(static sdk => Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers")).FirstOrDefault(Directory.Exists)
            : null;
        if (folder is null)
        {
            return [];
        }

        var assemblies = Assemblies.Select(name => Path.Combine(folder, name)).Where(File.Exists);
        return [.. assemblies.Select(Assembly.LoadFrom).SelectMany(Analyzers)];
    }

    private static IEnumerable<DiagnosticAnalyzer> Analyzers(Assembly assembly)
    {
        try
        {
            return [.. assembly.GetTypes().Where(static t => !t.IsAbstract && t.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
                .Select(static t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];
        }
        catch (ReflectionTypeLoadException)
        {
            return [];
        }
    }
}

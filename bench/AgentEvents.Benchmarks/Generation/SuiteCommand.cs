extern alias generator;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AgentEvents.Benchmarks.Ratios;
using generator::AgentEvents.Generator;
using generator::AgentEvents.Generator.Binding;
using generator::AgentEvents.Generator.Resolution;

namespace AgentEvents.Benchmarks.Generation;

/// <summary>The <c>suite</c> command: how long the generator takes for each schema of the official JSON Schema test suite, and how much C# it makes of it.</summary>
internal static class SuiteCommand
{
    private const string Variable = "JSON_SCHEMA_TEST_SUITE";

    /// <summary>Measures and reports.</summary>
    /// <param name="output">Takes the report.</param>
    /// <returns>The exit code: 0 if the schemas were generated, or the suite is not here; 1 if a schema was refused.</returns>
    public static int Run(TextWriter output)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } root || !Directory.Exists(Path.Combine(root, "tests", "draft2020-12")))
        {
            output.WriteLine($"# not measured: {Variable} names no clone of the official JSON Schema test suite");
            return 0;
        }

        output.WriteLine($"# {Machine.Describe()}");
        var remotes = Remotes(Path.Combine(root, "remotes"));
        var schemas = Schemas(Path.Combine(root, "tests", "draft2020-12"));

        // The first lap is the JIT's.
        var results = schemas.Select(s => Generate(s, remotes)).ToArray();
        results = [.. schemas.Select(s => Generate(s, remotes))];
        Tell(output, "suite.schemas", results.Length, "");
        Tell(output, "suite.generator.total", results.Sum(r => r.Milliseconds), " ms");
        Tell(output, "suite.generator.median", Median(results.Select(r => r.Milliseconds)), " ms");
        Tell(output, "suite.generator.slowest", results.Max(r => r.Milliseconds), " ms");
        Tell(output, "suite.code.total", results.Sum(r => (double)r.Bytes), " B");
        Tell(output, "suite.code.median", Median(results.Select(r => (double)r.Bytes)), " B");
        Tell(output, "suite.code.largest", results.Max(r => r.Bytes), " B");
        foreach (var refused in results.Where(r => r.Bytes == 0))
        {
            output.WriteLine($"# refused: {refused.Name}");
        }

        return results.All(r => r.Bytes > 0) ? 0 : 1;
    }

    private static void Tell(TextWriter output, string name, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.##}{unit}"));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>One schema as a project has it, with all that it refers to; what is timed is everything from the parsed file to the text of the last one written.</summary>
    private static Result Generate((string Name, SchemaDocument Document) schema, SchemaDocument[] remotes)
    {
        var start = Stopwatch.GetTimestamp();
        var bundles = SchemaPipeline.Bundle([schema.Document, .. remotes], "Suite").ToDictionary(b => b.Document);
        var main = bundles[schema.Document];
        var specs = main.Referenced.Where(bundles.ContainsKey).Select(d => bundles[d]).Prepend(main).Select(b => SchemaPipeline.Bind(b).Spec).OfType<FileSpec>().Where(s => !s.IsBroken).ToArray();
        var files = specs.SelectMany(s => SchemaPipeline.Emit(s)).ToArray();
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Result(schema.Name, milliseconds, files.Sum(f => Encoding.UTF8.GetByteCount(f.Text)));
    }

    private static (string Name, SchemaDocument Document)[] Schemas(string folder) =>
        [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(SchemasOf)];

    private static IEnumerable<(string Name, SchemaDocument Document)> SchemasOf(string file)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. cases.RootElement.EnumerateArray().Select((c, i) => (
            $"{Path.GetFileName(file)}: {c.GetProperty("description").GetString()}",
            SchemaDocument.Read("case.schema.json", $"file:///case{i}.schema.json", c.GetProperty("schema").GetRawText())))];
    }

    private static SchemaDocument[] Remotes(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Uri: "http://localhost:1234/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), Text: File.ReadAllText(f)))
            .Select(r => SchemaDocument.Read(r.Uri, r.Uri, r.Text)),
    ];

    private sealed record Result(string Name, double Milliseconds, int Bytes);
}

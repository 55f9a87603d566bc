extern alias generator;

using System.Collections.Immutable;
using System.Globalization;
using AgentEvents.Benchmarks.Documents;
using generator::AgentEvents.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Benchmarks.Generation;

/// <summary>A compiler's view of the generator: a driver that remembers its last run, a compilation, and the schemas.</summary>
internal sealed class GeneratorRun
{
    private const string EditedSchema = "sinch/agent-event.schema.json";

    // Parsed and loaded before the clock starts: a compiler does that with or without us.
    private static readonly ImmutableArray<SchemaAdditionalText> Schemas = [
        .. SchemaText.Paths.Select(p => new SchemaAdditionalText(p, SchemaText.Read(p))),
    ];
    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Project",
        [CSharpSyntaxTree.ParseText("internal class Written { public int ByHand; }"), UnrelatedFile(0)],
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;
    private readonly SchemaAdditionalText _schema;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, SchemaAdditionalText schema)
    {
        _driver = driver;
        _compilation = compilation;
        _schema = schema;
    }

    /// <summary>Makes a driver that remembers nothing and runs it on all schemas.</summary>
    public static GeneratorRun Start()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()], Schemas, optionsProvider: new SchemaOptions("AgentEvents.Models"));
        return new GeneratorRun(driver, Project, Schemas.Single(s => s.Path == EditedSchema)).Again();
    }

    /// <summary>The project after somebody has typed in a file that has nothing to do with schemas.</summary>
    /// <param name="edit">A number that makes the edit differ from others.</param>
    public static CSharpCompilation WithUnrelatedEdit(int edit) => Project.ReplaceSyntaxTree(Project.SyntaxTrees[1], UnrelatedFile(edit));

    /// <summary>The same run before the generator has seen one schema's new text, in which a description has changed.</summary>
    /// <param name="edit">A number that makes the edit differ from others.</param>
    public GeneratorRun WithSchemaEdit(int edit)
    {
        var text = SchemaText.Read(EditedSchema)
            .Replace("\"title\": \"AgentEvent\"", $"\"title\": \"AgentEvent\", \"$comment\": \"edit {edit}\"", StringComparison.Ordinal);
        var schema = new SchemaAdditionalText(EditedSchema, text);
        return new GeneratorRun(_driver.ReplaceAdditionalText(_schema, schema), _compilation, schema);
    }

    /// <summary>Runs once more with what the driver remembers.</summary>
    /// <param name="compilation">The project as it is now; unchanged if null.</param>
    /// <exception cref="InvalidOperationException">The generator reported something or made nothing: its time would mean nothing.</exception>
    public GeneratorRun Again(CSharpCompilation? compilation = null)
    {
        var driver = _driver.RunGenerators(compilation ?? _compilation);
        var result = driver.GetRunResult();
        if (result.Diagnostics.Length > 0 || result.GeneratedTrees.Length < Schemas.Length)
        {
            throw new InvalidOperationException(
                $"The generator made {result.GeneratedTrees.Length} files and said: {string.Join("; ", result.Diagnostics)}");
        }

        return new GeneratorRun(driver, compilation ?? _compilation, _schema);
    }

    private static SyntaxTree UnrelatedFile(int edit) =>
        CSharpSyntaxTree.ParseText(string.Create(CultureInfo.InvariantCulture, $"internal class Unrelated {{ public int Edit => {edit}; }}"));
}

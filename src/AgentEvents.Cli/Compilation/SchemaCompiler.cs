using AgentEvents.Generator;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Compilation;

/// <summary>
/// Makes a validator of any schema at run time: the same stages as in the C# compiler (<see cref="SchemaPipeline"/>), then the C# compiler itself,
/// in memory.
/// </summary>
internal static class SchemaCompiler
{
    /// <summary>Compiles a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="referenced">The documents that it may refer to, by their <c>$id</c> or their URI. Nothing else is looked for, and nothing is
    /// fetched.</param>
    /// <param name="assertFormats">Whether <c>format</c> is a demand.</param>
    /// <param name="unnamed">What a schema without <c>$schema</c> means: the URI of a draft's meta-schema; draft 2020-12 unless given.</param>
    /// <exception cref="CannotRunException">What was generated does not compile.</exception>
    public static CompilationResult Compile(SchemaDocument schema, IEnumerable<SchemaDocument> referenced, bool assertFormats, string unnamed = "")
    {
        var generated = Generate(schema, referenced, assertFormats, unnamed);
        return generated.RootModel is { } model
            ? new CompilationResult(CompiledSchema.Load(SchemaAssembly.Emit(generated.Sources), model), [])
            : new CompilationResult(null, generated.Problems);
    }

    /// <summary>Writes the C# of a schema and of those that it refers to.</summary>
    /// <inheritdoc cref="Compile"/>
    public static GeneratedSchema Generate(SchemaDocument schema, IEnumerable<SchemaDocument> referenced, bool assertFormats, string unnamed = "")
    {
        var others = referenced.Where(d => d.Uri != schema.Uri && !ForeignSchema.IsBuiltIn(d)).DistinctBy(d => d.Uri);
        SchemaDocument[] documents = [.. others.Prepend(ForeignSchema.WithoutRival(schema)).Select(ForeignSchema.Adopt)];
        var bundles =
            SchemaPipeline.Bundle(documents, "Schemas", foreign: new ForeignDialects(unnamed, assertFormats)).ToDictionary(b => b.Document.Uri);
        var bound = bundles[schema.Uri].Documents
            .Where(d => bundles.ContainsKey(d.Uri))
            .Select(d => SchemaPipeline.Bind(bundles[d.Uri] with { IsMapped = false }))
            .ToArray();
        if (bound[0].Spec is not { IsBroken: false } spec)
        {
            return new GeneratedSchema(null, [], 0, ProblemText.Of(bound.SelectMany(b => b.Problems).Where(p => p.IsError), documents));
        }

        var whole = bound.Select(b => b.Spec).OfType<FileSpec>().Where(s => !s.IsBroken).ToArray();
        return new GeneratedSchema(spec.RootModel, [.. whole.SelectMany(s => SchemaPipeline.Emit(s))], whole.Sum(s => s.Graph.Schemas.Count), []);
    }
}

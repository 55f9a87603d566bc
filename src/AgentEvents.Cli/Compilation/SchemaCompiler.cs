using AgentEvents.Generator;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Emit.Checks;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Compilation;

/// <summary>
/// Makes a validator of any schema at run time: the same stages as in the C# compiler (<see cref="SchemaPipeline"/>), then the C# compiler itself,
/// in memory.
/// </summary>
internal static class SchemaCompiler
{
    private const string Namespace = "Schemas";

    /// <summary>The full name of the type that judges documents.</summary>
    public const string Validator = Namespace + "." + ValidatorEmitter.Class;

    /// <summary>Compiles a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="referenced">The documents that it may refer to, by their <c>$id</c> or their URI. Nothing else is looked for, and nothing is
    /// fetched.</param>
    /// <param name="assertFormats">Whether <c>format</c> is a demand.</param>
    /// <param name="unnamed">What a schema without <c>$schema</c> means: the URI of a draft's meta-schema; draft 2020-12 unless given.</param>
    /// <exception cref="CannotRunException">What was generated does not compile.</exception>
    public static CompilationResult Compile(SchemaDocument schema, IEnumerable<SchemaDocument> referenced, bool assertFormats, string unnamed = "")
    {
        SchemaDocument[] others = [.. referenced];
        var documents = Documents(schema, others);
        var bundle = Bundles(documents, assertFormats, unnamed).First(b => b.Document.Uri == schema.Uri);
        if (BindValidator(bundle) is not { } validator)
        {
            // What is wrong is told by the stages that make models.
            return new CompilationResult(null, Generate(schema, others, assertFormats, unnamed).Problems);
        }

        return new CompilationResult(SchemaAssembly.Emit([ValidatorEmitter.Write(validator)]), []);
    }

    /// <summary>Writes the C# of a schema and of those that it refers to.</summary>
    /// <inheritdoc cref="Compile"/>
    public static GeneratedSchema Generate(SchemaDocument schema, IEnumerable<SchemaDocument> referenced, bool assertFormats, string unnamed = "")
    {
        var documents = Documents(schema, referenced);
        var bundles = Bundles(documents, assertFormats, unnamed).ToDictionary(b => b.Document.Uri);
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

    private static SchemaDocument[] Documents(SchemaDocument schema, IEnumerable<SchemaDocument> referenced)
    {
        var others = referenced.Where(d => d.Uri != schema.Uri && !ForeignSchema.IsBuiltIn(d)).DistinctBy(d => d.Uri);
        return [.. others.Prepend(ForeignSchema.WithoutRival(schema)).Select(ForeignSchema.Adopt)];
    }

    private static IEnumerable<SchemaBundle> Bundles(SchemaDocument[] documents, bool assertFormats, string unnamed) =>
        SchemaPipeline.Bundle(documents, Namespace, foreign: new ForeignDialects(unnamed, assertFormats));

    private static FileSpec? BindValidator(SchemaBundle bundle)
    {
        try
        {
            return SchemaPipeline.BindValidator(bundle);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The stages that make models tell of it as they do in a build.
            return null;
        }
    }
}

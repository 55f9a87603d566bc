using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Checks;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>
/// Holds counter-examples against the validators that a build would have: generated and compiled, they know nothing of the formulas by which a
/// document was found.
/// </summary>
internal sealed class ValidatorPair : IDisposable
{
    // Beyond this a compiler takes longer than anybody waits. The evaluator of formulas has confirmed the document in any case.
    private const int MostSchemas = 600;

    private readonly Dictionary<CanonicalGraph, CompiledSchema?> _compiled = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a document is one of the first schema and none of the second; null if that was not asked.</summary>
    /// <param name="inner">The first schema.</param>
    /// <param name="outer">The second.</param>
    /// <param name="document">The document, as JSON.</param>
    public bool? Separates(ReadGraph inner, ReadGraph outer, string document)
    {
        if (Validator(inner) is not { } first || Validator(outer) is not { } second)
        {
            return null;
        }

        var utf8 = System.Text.Encoding.UTF8.GetBytes(document);
        var options = new ValidationOptions { MaxViolations = 1, MaxDepth = ValidationOptions.DepthLimit };
        return first.Validate(utf8, options).IsValid && !second.Validate(utf8, options).IsValid;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var compiled in _compiled.Values)
        {
            compiled?.Dispose();
        }
    }

    private CompiledSchema? Validator(ReadGraph read)
    {
        var graph = read.Graph!;
        if (!_compiled.TryGetValue(graph, out var compiled))
        {
            _compiled.Add(graph, compiled = graph.Schemas.Count > MostSchemas ? null : Compile(graph));
        }

        return compiled;
    }

    private static CompiledSchema? Compile(CanonicalGraph graph)
    {
        try
        {
            var spec = ValidatorEmitter.SpecOf("schema", "Schemas", "", graph);
            return CompiledSchema.Load(SchemaAssembly.Emit([ValidatorEmitter.Write(spec)]), spec.RootModel);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What cannot be compiled is told by 'check'.
            return null;
        }
    }
}

using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Binding;

/// <summary>Decides all names and types of a file, once and for all: whoever writes C# afterwards only asks.</summary>
internal static class FileBinder
{
    /// <summary>What is generated for a file, and what went wrong.</summary>
    public static (FileSpec Spec, EquatableArray<SchemaProblem> Problems) Bind(SchemaIndex index, SchemaDocument document, CanonicalGraph graph, string rootNamespace)
    {
        var scope = new FileScope(index, document, graph, rootNamespace);
        var binder = new TypeBinder(scope);
        foreach (var definition in graph.Definitions)
        {
            binder.BindRoot(graph.Schemas[definition.Id]);
        }

        var root = graph.Schemas[graph.Definitions[0].Id];
        var types = binder.Specs.ToEquatableArray();
        var spec = new FileSpec(
            document.Path,
            scope.Namespace,
            scope.Describe(root.Location),
            scope.NameOf(root, "Root") + "Checks",
            graph,
            CheckBinder.Bind(graph, types, binder),
            types);
        return (spec, scope.Problems.ToEquatableArray());
    }
}

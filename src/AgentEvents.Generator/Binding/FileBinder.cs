using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Binding;

/// <summary>Decides all names and types of a file, once and for all: whoever writes C# afterwards only asks.</summary>
internal static class FileBinder
{
    /// <summary>What is generated for a file, and what went wrong.</summary>
    public static (FileSpec Spec, EquatableArray<SchemaProblem> Problems) Bind(SchemaIndex index, SchemaDocument document, CanonicalGraph graph, string rootNamespace, bool collectsAnnotations)
    {
        var scope = new FileScope(index, document, graph, rootNamespace);
        scope.CheckNamespace();
        var binder = new TypeBinder(scope);
        var root = graph.Schemas[graph.Definitions[0].Id];
        var rootModel = binder.BindRoot(root);
        foreach (var definition in graph.Definitions)
        {
            binder.TypeOf(graph.Schemas[definition.Id], scope.RootName);
        }

        var types = binder.Specs.ToEquatableArray();
        var checksClass = scope.RootName + "Checks";
        var spec = new FileSpec(
            document.Path,
            scope.Namespace,
            scope.Describe(new SchemaLocation(document.Uri, "")),
            rootModel,
            checksClass,
            graph,
            CheckBinder.Bind(graph, types, checksClass, binder),
            types,
            collectsAnnotations);
        return (spec, scope.Problems.ToEquatableArray());
    }
}

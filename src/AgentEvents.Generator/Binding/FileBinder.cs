using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Binding;

/// <summary>Decides all names and types of a file, once and for all: whoever writes C# afterwards only asks.</summary>
internal static class FileBinder
{
    /// <summary>What is generated for a file, and what went wrong.</summary>
    /// <param name="index">All schemas.</param>
    /// <param name="bundle">The file, and the files that it refers to.</param>
    /// <param name="graph">The file's schemas.</param>
    public static (FileSpec Spec, EquatableArray<SchemaProblem> Problems) Bind(SchemaIndex index, SchemaBundle bundle, CanonicalGraph graph)
    {
        var document = bundle.Document;
        var (spec, binder) = BindModels(index, document, graph, bundle.RootNamespace, bundle.CollectsAnnotations);
        var catalog = new ModelCatalog(index, bundle.Referenced, spec, bundle.RootNamespace);
        if (document.Operation is { } facts && OperationBinder.Bind(facts, graph, catalog, spec, binder) is { } operation)
        {
            spec = spec with { Operation = operation, Types = spec.Types.Select(t => Rooted(t, operation)).ToEquatableArray() };
        }

        if (bundle.IsMapped && HubOf(document) is { } hub)
        {
            spec = spec with { Mapping = new MappingBinder(index, document, catalog, binder.Scope).Bind(spec, hub) };
        }

        return (spec, binder.Scope.Problems.ToEquatableArray());
    }

    /// <summary>The models of a file.</summary>
    public static (FileSpec Spec, TypeBinder Binder) BindModels(SchemaIndex index, SchemaDocument document, CanonicalGraph graph, string rootNamespace, bool collectsAnnotations = false)
    {
        var scope = new FileScope(index, document, graph, rootNamespace);
        scope.CheckNamespace();
        var binder = new TypeBinder(scope);
        var root = graph.Schemas[graph.Definitions[0].Id];
        var rootModel = binder.BindRoot(root);
        foreach (var definition in graph.Definitions)
        {
            binder.TypeOf(graph.Schemas[definition.Id], ContextOf(definition, scope));
        }

        var types = binder.Specs.ToEquatableArray();
        LifetimeCheck.Run(document, types, scope);
        var spec = new FileSpec(
            document.Path,
            scope.Namespace,
            scope.Describe(new SchemaLocation(document.Uri, "")),
            rootModel,
            scope.ChecksClass,
            graph,
            CheckBinder.Bind(graph, types, binder),
            types,
            collectsAnnotations);
        return (spec, binder);
    }

    // A definition that leads to a schema without a name is named after itself.
    private static string ContextOf(Definition definition, FileScope scope) =>
        JsonPointer.Split(definition.Location.Pointer) is [.., var name] ? CSharpName.Pascal(name) ?? scope.RootName : scope.RootName;

    private static TypeSpec Rooted(TypeSpec type, OperationSpec operation) =>
        type is RecordSpec record && record.Name == operation.Request ? record with { Base = operation.Base } : type;

    private static JsonStringNode? HubOf(SchemaDocument document) => (document.Root as JsonObjectNode)?["x-canonical-hub"] as JsonStringNode;
}

using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Decides the names and types of a file's models.</summary>
internal static class ModelBinder
{
    /// <summary>The models of a file, and what has bound them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bundle">The bundle that it belongs to.</param>
    public static (FileSpec Spec, TypeBinder Binder) Bind(CanonicalFile file, CanonicalBundle bundle)
    {
        var graph = file.Graph;
        var scope = new FileScope(file, bundle.Files, bundle.RootNamespace, bundle.Names);
        scope.CheckNamespace();
        var binder = new TypeBinder(scope);
        binder.Names.Keep(scope.ChecksClass, graph.Schemas[0]);
        binder.Names.Keep(FileSpec.PartsClass(scope.ChecksClass), graph.Schemas[0]);
        foreach (var schema in graph.Schemas.Where(s => s is { IsWhole: true, IsScoped: false } && scope.IsOwn(s) && binder.Shapes.HasType(s)))
        {
            binder.Names.KeepFor(schema);
        }

        var rootModel = scope.HasRoot ? binder.BindRoot(graph.Schemas[graph.Definitions[0].Id]) : "";
        foreach (var definition in graph.Definitions)
        {
            binder.TypeOf(graph.Schemas[definition.Id], ContextOf(definition, scope));
        }

        while (binder.TryTakePending(out var model))
        {
            binder.Add(Bind(model!, binder));
        }

        var types = ConstantBinder.Bind(UnionBinder.Join(binder.Specs, binder)).ToEquatableArray();
        LifetimeCheck.Run(types, scope);
        var spec = new FileSpec(
            file.Facts.Path,
            scope.Namespace,
            file.SchemaUri,
            rootModel,
            scope.ChecksClass,
            graph,
            CheckBinder.Bind(graph, types, binder),
            types);
        return (spec, binder);
    }

    private static ModelSpec Bind(PendingModel model, TypeBinder binder) => model.Shape switch
    {
        ValueShape.OneOf several => UnionBinder.Bind(model.Schema, several, model.Name, binder),
        ValueShape.Kinds kinds => KindsBinder.Bind(model.Schema, kinds, model.Name, binder),
        ValueShape.Tuple => TupleBinder.Bind(model.Schema, model.Name, binder),
        _ => RecordBinder.Bind(model.Schema, model.Name, binder),
    };

    // A definition that leads to a schema without a name is named after itself.
    private static string ContextOf(Definition definition, FileScope scope) =>
        JsonPointer.Split(definition.Location.Pointer) is [.., var name] ? CSharpName.Pascal(name) ?? scope.RootName : scope.RootName;
}

using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Decides all names and types of a file, once and for all: whoever writes C# afterwards only asks.</summary>
internal static class FileBinder
{
    /// <summary>What is generated for a file, and what went wrong.</summary>
    /// <param name="bundle">The file, and what it refers to.</param>
    public static (FileSpec Spec, EquatableArray<BindingProblem> Problems) Bind(CanonicalBundle bundle)
    {
        var file = bundle.Own;
        var (spec, binder) = ModelBinder.Bind(file, bundle);
        spec = spec with { CollectsAnnotations = bundle.CollectsAnnotations };
        var catalog = new ModelCatalog(bundle, spec);
        if (file.Operation is { } facts && OperationBinder.Bind(facts, file.Graph, catalog, spec, binder) is { } operation)
        {
            spec = spec with { Operation = operation, Types = spec.Types.Select(t => Rooted(t, operation)).ToEquatableArray() };
        }

        if (bundle.IsMapped && file.Hub is { } hub)
        {
            spec = spec with { Mapping = new MappingBinder(bundle, catalog, binder.Scope).Bind(spec, hub) };
        }

        return (spec, binder.Scope.Problems.ToEquatableArray());
    }

    private static TypeSpec Rooted(TypeSpec type, OperationSpec operation) =>
        type is RecordSpec record && record.Name == operation.Request ? record with { Base = operation.Base } : type;
}

using AgentEvents.Generator.Normalisation.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Makes a closed hierarchy of a schema whose instances show which of its alternatives they follow.</summary>
internal static class UnionBinder
{
    /// <summary>Whether each alternative is a schema of this file with a name of its own, so that it can be a case.</summary>
    public static bool CanBind(CanonicalSchema schema, CanonicalGraph graph)
    {
        var branches = schema.Union!.Branches.Select(b => graph[b]).ToArray();
        return branches.All(b => b.Union is null && b[InstanceKind.Null] is KindRule.Rejected && b.Location.Document == schema.Location.Document && b.Id != schema.Id)
            && branches.Select(b => b.Id).Distinct().Count() == branches.Length
            && graph.Schemas.All(other => other.Id == schema.Id || other.Union is null || !other.Union.Branches.Select(b => b.Id).Intersect(branches.Select(b => b.Id)).Any());
    }

    /// <summary>Adds the union and its cases.</summary>
    public static void Bind(CanonicalSchema schema, string name, TypeBinder binder)
    {
        var graph = binder.Scope.Graph;
        var names = schema.Union!.Branches.Select((b, i) => BindCase(graph[b], name, CaseName(name, i), binder)).ToArray();
        var records = binder.Specs.OfType<RecordSpec>().Where(r => r.Union == name && names.Contains(r.Name)).ToArray();
        binder.Add(new UnionSpec(
            name,
            binder.Scope.Describe(schema.Location),
            Docs.Of(schema.Annotations, $"One of several JSON values: {name}."),
            schema.Id,
            CaseNames.Of(names).Select((parameter, i) => new CaseSpec(names[i], parameter)).ToEquatableArray(),
            records.Length == names.Length ? SharedMembers(records, name) : [],
            records.Length == names.Length && records.All(r => r.KeepsOthers)));
    }

    /// <summary>The name of a case that has none of its own.</summary>
    /// <param name="union">The union's name.</param>
    /// <param name="place">Which case, from 0.</param>
    public static string CaseName(string union, int place) => $"{union}Case{place + 1}";

    private static string BindCase(CanonicalSchema branch, string union, string context, TypeBinder binder)
    {
        var name = binder.Scope.NameOf(branch, context);
        binder.Reserve(branch, context);
        if (branch.OnlyKind is not InstanceKind.Object || !RecordBinder.CanBind(branch))
        {
            return binder.BindWrapper(branch, name, union);
        }

        binder.Declare(branch, context);
        RecordBinder.Bind(branch, name, union, binder);
        return name;
    }

    /// <summary>What all cases have alike is declared by the base, so that it can be read without matching.</summary>
    private static EquatableArray<MemberSpec> SharedMembers(RecordSpec[] records, string union) => records[0].Members
        .Where(m => m.Constant is null && m.Content is null && m.Name != union)
        .Where(m => records.All(r => r.Members.Contains(m)))
        .ToEquatableArray();
}

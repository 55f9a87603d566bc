using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>Finds the fields of a form: the members of the body, in all of its alternatives.</summary>
internal static class FormBinder
{
    private const int MaxDepth = 16;

    /// <summary>The fields, in the order of the schema.</summary>
    /// <param name="body">The schema of the body.</param>
    /// <param name="graph">The schemas.</param>
    public static EquatableArray<FormFieldSpec> Bind(CanonicalSchema body, CanonicalGraph graph) =>
        Members(body, graph, MaxDepth)
            .GroupBy(m => m.Name, StringComparer.Ordinal)
            .Select(g => Merge([.. g.Select(m => Field(m, graph))]))
            .ToEquatableArray();

    // The wire shows an item or a text alike, so it is one only if every alternative says so.
    private static FormFieldSpec Merge(FormFieldSpec[] alike) =>
        new(alike[0].Name, alike.All(f => f.IsText), alike.All(f => f.IsList));

    private static IEnumerable<MemberRule> Members(CanonicalSchema schema, CanonicalGraph graph, int depth) => depth == 0
        ? []
        : (schema[InstanceKind.Object] is KindRule.Object { Members: var members } ? members : Enumerable.Empty<MemberRule>())
            .Concat(schema.Union?.Branches.SelectMany(b => Members(graph[b], graph, depth - 1)) ?? []);

    private static FormFieldSpec Field(MemberRule member, CanonicalGraph graph)
    {
        var schema = graph[member.Value];
        var items = Only(schema) == InstanceKind.Array && schema[InstanceKind.Array] is KindRule.Array { Items: { } found } ? graph[found] : null;
        return new FormFieldSpec(member.Name, Only(items ?? schema) == InstanceKind.String, Only(schema) == InstanceKind.Array);
    }

    private static InstanceKind? Only(CanonicalSchema schema) =>
        schema.AllowedKinds.Where(k => k != InstanceKind.Null).Take(2).ToArray() is [var only] ? only : null;
}

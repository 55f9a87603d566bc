using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>
/// Makes a closed hierarchy of a schema that allows values of several kinds, such as <c>"type": ["string", "integer"]</c>: a case for each kind. All
/// cases have the schema of the union, so each of them looks at the kind first.
/// </summary>
internal static class KindsBinder
{
    /// <summary>The union; its cases are added.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="shape">The kinds.</param>
    /// <param name="name">The union's name.</param>
    /// <param name="binder">Takes the cases.</param>
    public static UnionSpec Bind(CanonicalSchema schema, ValueShape.Kinds shape, string name, TypeBinder binder)
    {
        var names = shape.Each.Select(kind => Case(schema, kind, name, binder)).ToArray();
        return UnionBinder.Of(schema, name, names) with
        {
            Kinds = shape.Each.ToEquatableArray(),
            RefusesNull = schema[InstanceKind.Null] is not KindRule.Rejected && !shape.Each.Contains(InstanceKind.Null),
        };
    }

    private static string Case(CanonicalSchema schema, InstanceKind kind, string union, TypeBinder binder)
    {
        var type = TypeOf(schema[kind], kind);
        var name = binder.Names.TakeFree(union + CSharpName.Pascal(TypeWords.Of(type)!), schema);
        ModelSpec model = kind switch
        {
            InstanceKind.Object when ShapeReader.IsRecord(schema) => RecordBinder.Bind(schema, name, binder) with { Union = union },
            InstanceKind.Array when ShapeReader.IsTuple(schema) => TupleBinder.Bind(schema, name, binder) with { Union = union },
            _ => new WrapperSpec(
                name,
                schema.AbsoluteLocation,
                Docs.Of(schema.Metadata, "") with { Summary = $"A value of {union} that is {WithArticle(type)}." },
                schema.Id,
                union,
                binder.PartOf(schema, kind, name)),
        };
        binder.Add(model with { OnlyKind = kind, RefusesNull = false });
        return name;
    }

    private static string WithArticle(string type) => type switch
    {
        "null" => type,
        "object" or "array" or "integer" => "an " + type,
        _ => "a " + type,
    };

    // As JSON Schema's keyword 'type' calls it.
    private static string TypeOf(KindRule rule, InstanceKind kind) => rule is KindRule.Number number
        && (number.Checks.Any(c => c is NumberCheck.Integer) || NumberTypes.Of(number) is CSharpType.Int32 or CSharpType.Int64)
        ? "integer"
        : kind.ToString().ToLowerInvariant();
}

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
        var parameters = CaseNames.Of(names);
        return new UnionSpec(
            name,
            schema.AbsoluteLocation,
            Docs.Of(schema.Metadata, $"One of several JSON values: {name}."),
            schema.Id,
            names.Select((caseName, i) => new CaseSpec(caseName, parameters[i])).ToEquatableArray(),
            Branches: [],
            Tried: [],
            Shared: [],
            KeepsOthers: false)
        {
            Kinds = shape.Each.ToEquatableArray(),
            RefusesNull = schema[InstanceKind.Null] is not KindRule.Rejected && !shape.Each.Contains(InstanceKind.Null),
        };
    }

    private static string Case(CanonicalSchema schema, InstanceKind kind, string union, TypeBinder binder)
    {
        var name = binder.Names.TakeFree(union + Word(schema[kind], kind), schema);
        ModelSpec model = kind switch
        {
            InstanceKind.Object when ShapeReader.IsRecord(schema) => RecordBinder.Bind(schema, name, binder) with { Union = union },
            InstanceKind.Array when ShapeReader.IsTuple(schema) => TupleBinder.Bind(schema, name, binder) with { Union = union },
            _ => new WrapperSpec(
                name,
                schema.AbsoluteLocation,
                Docs.Of(schema.Metadata, "") with { Summary = $"A value of {union} that is {Article(schema[kind], kind)}." },
                schema.Id,
                union,
                binder.PartOf(schema, kind, name)),
        };
        binder.Add(model with { OnlyKind = kind, RefusesNull = false });
        return name;
    }

    private static string Word(KindRule rule, InstanceKind kind) => kind switch
    {
        InstanceKind.String => "Text",
        InstanceKind.Array => "List",
        InstanceKind.Number when IsInteger(rule) => "Integer",
        _ => kind.ToString(),
    };

    private static string Article(KindRule rule, InstanceKind kind) => kind switch
    {
        InstanceKind.Null => "null",
        InstanceKind.Object or InstanceKind.Array => "an " + kind.ToString().ToLowerInvariant(),
        InstanceKind.Number when IsInteger(rule) => "an integer",
        _ => "a " + kind.ToString().ToLowerInvariant(),
    };

    private static bool IsInteger(KindRule rule) => rule is KindRule.Number number
        && (number.Checks.Any(c => c is NumberCheck.Integer) || NumberTypes.Of(number) is CSharpType.Int32 or CSharpType.Int64);
}

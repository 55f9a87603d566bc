using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>
/// Decides which C# type stands for a schema. A model gets its name here and waits for whoever makes it: so nothing is made while something else is,
/// however deep schemas lie in each other.
/// </summary>
internal sealed class TypeBinder(FileScope scope)
{
    private readonly Dictionary<int, CSharpType> _types = [];
    private readonly Dictionary<int, CSharpType.Model> _models = [];
    private readonly HashSet<int> _open = [];

    private readonly List<TypeSpec> _specs = [];
    private readonly Queue<PendingModel> _pending = [];
    private readonly Dictionary<int, string> _unions = [];

    /// <summary>The names and what has gone wrong.</summary>
    public FileScope Scope { get; } = scope;

    /// <summary>The generated types, in the order in which they were made.</summary>
    public IEnumerable<TypeSpec> Specs => _specs;

    /// <summary>The names that types have.</summary>
    public TakenNames Names { get; } = new(scope);

    /// <summary>How values look.</summary>
    public ShapeReader Shapes { get; } = new(scope.Graph);

    /// <summary>The model of a file's root: there is always one, whatever the root describes.</summary>
    /// <returns>Its full name.</returns>
    public string BindRoot(CanonicalSchema schema)
    {
        // Nothing inside may take the root's name, even where the root turns out to be a wrapper at the very end.
        Names.Keep(Scope.RootName, schema);
        var type = TypeOf(schema, Scope.RootName);
        if (ModelOf(schema) is { } model)
        {
            return model;
        }

        AddWrapper(schema, Scope.RootName, union: null, type);
        return Scope.Namespace + "." + Scope.RootName;
    }

    /// <summary>The type of the values of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="context">The name of a generated type if the schema has none.</param>
    public CSharpType TypeOf(CanonicalSchema schema, string context)
    {
        if (!_types.TryGetValue(schema.Id, out var type))
        {
            // A model's name stands before its members are looked at, so it may hold itself; anything else that holds itself has no end in C#.
            _types[schema.Id] = new CSharpType.Raw();
            _open.Add(schema.Id);
            type = Decide(schema, context);
            _types[schema.Id] = type;
            _open.Remove(schema.Id);
        }
        else if (type is CSharpType.Raw && _open.Contains(schema.Id))
        {
            Note(schema, "it holds itself, and no model stands in between");
        }

        return type;
    }

    /// <summary>The type of what a list or a map holds: anything, if no schema says what.</summary>
    public CSharpType ItemType(SchemaReference? reference, string context) =>
        reference is null ? new CSharpType.Raw() : TypeOf(Scope.Graph[reference], context);

    /// <summary>A record around a value.</summary>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="name">The record's name.</param>
    /// <param name="union">The union that it is a case of, or null.</param>
    /// <param name="value">The type of the value.</param>
    public void AddWrapper(CanonicalSchema schema, string name, string? union, CSharpType value) =>
        Add(new WrapperSpec(name, schema.AbsoluteLocation, Docs.Of(schema.Metadata, "A JSON value."), schema.Id, union, value));

    /// <summary>Adds a generated type.</summary>
    public void Add(TypeSpec spec) =>
        _specs.Add(spec is ModelSpec { OnlyKind: null } model and not WrapperSpec
            ? model with { Wanted = Scope.WantedNameOf(Scope.Graph.Schemas[model.SchemaId]) }
            : spec);

    /// <summary>Names the model of a schema, which is made later.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The model's name.</param>
    /// <returns>The model.</returns>
    public CSharpType Declare(CanonicalSchema schema, string name)
    {
        _pending.Enqueue(new PendingModel(schema, name, Shapes.Of(schema)));
        return Remember(schema, Scope.Namespace + "." + name);
    }

    /// <summary>Makes the record of a schema a case of a union.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="union">The union's name.</param>
    public void Join(CanonicalSchema schema, string union) => _unions[schema.Id] = union;

    /// <summary>The union that the record of a schema is a case of, or null.</summary>
    public string? UnionOf(int schemaId) => _unions.TryGetValue(schemaId, out var union) ? union : null;

    /// <summary>Takes the model that has waited longest for its members, if any does.</summary>
    public bool TryTakePending(out PendingModel? model)
    {
        model = _pending.Count > 0 ? _pending.Dequeue() : null;
        return model is not null;
    }

    /// <summary>Whether a schema has its type.</summary>
    public bool IsBound(CanonicalSchema schema) => _types.ContainsKey(schema.Id);

    /// <summary>The full name of the model that is made for a schema and for no other one, or null if it has none.</summary>
    public string? ModelOf(CanonicalSchema schema) => _models.TryGetValue(schema.Id, out var model) ? model.FullName : null;

    private CSharpType Decide(CanonicalSchema schema, string context)
    {
        var shape = Shapes.Of(schema);
        switch (shape)
        {
            case ValueShape.Same same:
                // Under the root's own name stands the record that wraps it.
                var inner = TypeOf(Scope.Graph[same.Schema], ShapeReader.IsRoot(schema) ? context + "Value" : Scope.NameOf(schema, context));
                return same.OrNull ? OrNull(inner) : inner;
            case ValueShape.Listed listed:
                var enumeration = BindEnumeration(schema, listed.Texts, listed.IsOpen, context);
                return listed.OrNull ? OrNull(enumeration) : enumeration;
            case ValueShape.None none:
                Note(schema, none.Reason);
                return new CSharpType.Raw();
            case ValueShape.Simple:
                return OrNull(schema, Simple(schema, context));
        }

        if (ModelFor(schema, context) is not { } model)
        {
            return new CSharpType.Raw();
        }

        // A model that may be null is that inside of itself too.
        return shape switch
        {
            ValueShape.OneOf { OrNull: var orNull } => orNull ? OrNull(model) : model,
            ValueShape.Kinds { Each: var each } when each.Contains(InstanceKind.Null) => model,
            _ => OrNull(schema, model),
        };
    }

    private CSharpType? ModelFor(CanonicalSchema schema, string context)
    {
        var name = Scope.FullNameOf(schema, context);
        if (Scope.IsForeign(schema))
        {
            return Remember(schema, name);
        }

        if (Names.TryTake(name, schema, IsBound))
        {
            return Declare(schema, name.Substring(Scope.Namespace.Length + 1));
        }

        if (schema.IsScoped)
        {
            Note(schema, $"the name {name} is taken");
            return null;
        }

        return Declare(schema, Names.TakeFree(context, schema));
    }

    private CSharpType Remember(CanonicalSchema schema, string fullName) =>
        _types[schema.Id] = _models[schema.Id] = new CSharpType.Model(fullName);

    // Says why a schema has no type.
    private void Note(CanonicalSchema schema, string? reason)
    {
        if (reason is not null)
        {
            Scope.Report(ProblemKind.RawValue, schema.Location, schema.Location.Pointer, reason);
        }
    }

    private static CSharpType OrNull(CanonicalSchema schema, CSharpType type) =>
        schema[InstanceKind.Null] is KindRule.Rejected ? type : OrNull(type);

    private static CSharpType OrNull(CSharpType type) => type is CSharpType.OrNull or CSharpType.Raw ? type : new CSharpType.OrNull(type);

    private CSharpType Simple(CanonicalSchema schema, string context)
    {
        var kinds = schema.AllowedKinds.Where(k => k != InstanceKind.Null).ToArray();
        return kinds switch
        {
            [InstanceKind.String] => TextType(schema, (KindRule.Text)schema[InstanceKind.String], context),
            [var only] => OfKind(schema, only, context),
            _ => new CSharpType.Raw(),
        };
    }

    private CSharpType OfKind(CanonicalSchema schema, InstanceKind kind, string context) => schema[kind] switch
    {
        KindRule.Number number => NumberTypes.Of(number),
        KindRule.Array { Prefix.IsEmpty: true } array => new CSharpType.List(ItemType(array.Items, context + "Item")),
        KindRule.Object { Members.IsEmpty: true } map => new CSharpType.Map(MapValue(schema, map, context + "Item")),
        KindRule.Literal when kind == InstanceKind.Boolean => new CSharpType.Boolean(),
        _ => new CSharpType.Raw(),
    };

    private CSharpType MapValue(CanonicalSchema schema, KindRule.Object map, string context)
    {
        var (values, reason) = Shapes.ValuesOf(map);
        Note(schema, reason);
        var types = values.Select(v => TypeOf(v, context)).Distinct().ToArray();
        return types is [var only] ? only : new CSharpType.Raw();
    }

    private CSharpType TextType(CanonicalSchema schema, KindRule.Text text, string context)
    {
        if (TextTypes.BeforeValues(text) is { } type)
        {
            return type;
        }

        var (values, isOpen) = EnumerationBinder.ValuesOf(schema, text);
        return values.IsEmpty ? TextTypes.Of(text) : BindEnumeration(schema, values, isOpen, context);
    }

    /// <summary>The type of those values of a schema that are of one kind, where it allows several.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="context">The name of a generated type.</param>
    public CSharpType PartOf(CanonicalSchema schema, InstanceKind kind, string context)
    {
        if (schema[kind] is not KindRule.Text text)
        {
            return OfKind(schema, kind, context);
        }

        var (values, isOpen) = EnumerationBinder.ValuesOf(schema, text);
        return TextTypes.BeforeValues(text) ?? (values.IsEmpty
            ? TextTypes.Of(text)
            : AddEnumeration(schema, values, isOpen, Names.TakeFree(context + "Value", schema), wanted: null));
    }

    private CSharpType BindEnumeration(CanonicalSchema schema, EquatableArray<string> values, bool isOpen, string context)
    {
        // Under the root's own name stands the record that wraps it.
        var suffix = ShapeReader.IsRoot(schema) ? "Value" : "";
        var name = Scope.NameOf(schema, context) + suffix;
        if (Scope.IsForeign(schema))
        {
            return EnumerationBinder.Bind(schema, values, isOpen, name, Scope) is null
                ? new CSharpType.Text()
                : new CSharpType.Enumeration(Scope.FullNameOf(schema, context) + suffix);
        }

        name = Names.TryTake(Scope.Namespace + "." + name, schema, IsBound) ? name : Names.TakeFree(context, schema);
        return AddEnumeration(schema, values, isOpen, name, Scope.WantedNameOf(schema));
    }

    private CSharpType AddEnumeration(CanonicalSchema schema, EquatableArray<string> values, bool isOpen, string name, string? wanted)
    {
        if (EnumerationBinder.Bind(schema, values, isOpen, name, Scope) is not { } spec)
        {
            return new CSharpType.Text();
        }

        Add(spec with { Wanted = wanted });
        return new CSharpType.Enumeration(Scope.Namespace + "." + name);
    }
}

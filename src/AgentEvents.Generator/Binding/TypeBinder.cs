using System.Globalization;
using System.Numerics;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Decides which C# type stands for a schema, and makes the generated types on the way.</summary>
internal sealed class TypeBinder(FileScope scope)
{
    private readonly Dictionary<int, CSharpType> _types = [];
    private readonly Dictionary<int, CSharpType.Model> _models = [];
    private readonly HashSet<int> _open = [];

    // The compiler keeps generated files apart by name and looks at no case; where names are ours to change, types do the same.
    private readonly Dictionary<string, CanonicalSchema> _names = new(scope.IsForgiving ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private readonly List<TypeSpec> _specs = [];

    /// <summary>The names and what has gone wrong.</summary>
    public FileScope Scope { get; } = scope;

    /// <summary>The generated types, in the order in which they were asked for.</summary>
    public IEnumerable<TypeSpec> Specs => _specs;

    /// <summary>How values look.</summary>
    public ShapeReader Shapes { get; } = new(scope.Graph);

    /// <summary>The model of a file's root: there is always one, whatever the root describes.</summary>
    /// <returns>Its full name.</returns>
    public string BindRoot(CanonicalSchema schema)
    {
        // Nothing inside may take the root's name, even where the root turns out to be a wrapper at the very end.
        _names[Scope.Namespace + "." + Scope.RootName] = schema;
        if (Scope.IsForgiving)
        {
            _names[Scope.Namespace + "." + Scope.ChecksClass] = schema;
        }

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
    public void Add(TypeSpec spec) => _specs.Add(spec);

    /// <summary>Notes that a schema has a model.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The model's name with its namespace.</param>
    public CSharpType Declare(CanonicalSchema schema, string name) => _types[schema.Id] = _models[schema.Id] = new CSharpType.Model(name);

    /// <summary>The full name of the model that is made for a schema and for no other one, or null if it has none.</summary>
    public string? ModelOf(CanonicalSchema schema) => _models.TryGetValue(schema.Id, out var model) ? model.FullName : null;

    /// <summary>
    /// Whether a name is left for a schema, which takes it then. One definition can come in several canonical forms, by its dynamic scope; only the
    /// first of them is the type of that name. Somebody else's name is an error that names both, or, where names are worked around, no name for
    /// the second.
    /// </summary>
    /// <param name="name">The name with its namespace.</param>
    /// <param name="schema">The schema.</param>
    public bool TryTakeName(string name, CanonicalSchema schema)
    {
        if (!_names.TryGetValue(name, out var owner))
        {
            _names.Add(name, schema);
            return true;
        }

        return owner.Id == schema.Id || (owner.Location != schema.Location && !Scope.IsForgiving);
    }

    /// <summary>The name of a type that stands for no schema alone, with a number behind it if it is taken and names are worked around.</summary>
    /// <param name="wanted">The name without its namespace.</param>
    /// <param name="schema">The schema that it stands for, among others.</param>
    public string TakeFree(string wanted, CanonicalSchema schema)
    {
        var name = wanted;
        for (var n = 2; _names.TryGetValue(Scope.Namespace + "." + name, out var owner)
            && (Scope.IsForgiving || owner.Location == schema.Location); n++)
        {
            name = wanted + "_" + n.ToString(CultureInfo.InvariantCulture);
        }

        _names[Scope.Namespace + "." + name] = schema;
        return name;
    }

    private CSharpType Decide(CanonicalSchema schema, string context)
    {
        var shape = Shapes.Of(schema);
        switch (shape)
        {
            case ValueShape.Same same:
                // Under the root's own name stands the record that wraps it.
                var inner = TypeOf(Scope.Graph[same.Schema], ShapeReader.IsRoot(schema) ? context + "Value" : Scope.NameOf(schema, context));
                return same.OrNull ? OrNull(inner) : inner;
            case ValueShape.None none:
                Note(schema, none.Reason);
                return new CSharpType.Raw();
            case ValueShape.Simple:
                return OrNull(schema, Simple(schema, context));
        }

        var name = Scope.FullNameOf(schema, context);
        if (!TryTakeName(name, schema))
        {
            Note(schema, $"the name {name} is taken");
            return new CSharpType.Raw();
        }

        // A model that may be null is that inside of itself too.
        var model = Declare(schema, name);
        var type = shape is ValueShape.OneOf several ? (several.OrNull ? OrNull(model) : model) : OrNull(schema, model);
        _types[schema.Id] = type;
        if (!Scope.IsForeign(schema))
        {
            BindModel(schema, Scope.NameOf(schema, context), shape);
        }

        return type;
    }

    private void BindModel(CanonicalSchema schema, string name, ValueShape shape)
    {
        switch (shape)
        {
            case ValueShape.OneOf several:
                UnionBinder.Bind(schema, several, name, this);
                break;
            case ValueShape.Tuple:
                TupleBinder.Bind(schema, name, union: null, this);
                break;
            default:
                RecordBinder.Bind(schema, name, union: null, this);
                break;
        }
    }

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
        return kinds is [var only]
            ? schema[only] switch
            {
                KindRule.Text text => TextType(schema, text, context),
                KindRule.Number number => NumberTypes.Of(number),
                KindRule.Array { Prefix.IsEmpty: true } array => new CSharpType.List(ItemType(array.Items, context + "Item")),
                KindRule.Object { Members.IsEmpty: true } map => MapType(schema, map, context),
                KindRule.Literal when only == InstanceKind.Boolean => new CSharpType.Boolean(),
                _ => new CSharpType.Raw(),
            }
            : new CSharpType.Raw();
    }

    private CSharpType.Map MapType(CanonicalSchema schema, KindRule.Object map, string context)
    {
        if (map.Others is { Value: null, ByPattern.IsEmpty: false })
        {
            Note(schema, "what its members hold depends on their names");
        }

        return new CSharpType.Map(ItemType(map.Others.Value, context + "Item"));
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

        // A title is no name: enumerations of other people often share one, and then often their strings too.
        if (Scope.IsForgiving
            && _specs.OfType<EnumerationSpec>()
                .Any(e => e.Name == name && e.IsOpen == isOpen && e.Values.Select(v => v.Text).SequenceEqual(values, StringComparer.Ordinal)))
        {
            return new CSharpType.Enumeration(Scope.Namespace + "." + name);
        }

        name = TryTakeName(Scope.Namespace + "." + name, schema) ? name : TakeFree(name, schema);
        if (EnumerationBinder.Bind(schema, values, isOpen, name, Scope) is not { } spec)
        {
            return new CSharpType.Text();
        }

        Add(spec);
        return new CSharpType.Enumeration(Scope.Namespace + "." + name);
    }
}

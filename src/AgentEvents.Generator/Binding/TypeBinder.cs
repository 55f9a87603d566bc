using System.Globalization;
using System.Numerics;
using AgentEvents.Generator.Normalisation;
using AgentEvents.Generator.Normalisation.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Decides which C# type stands for a schema, and makes the generated types on the way.</summary>
internal sealed class TypeBinder(FileScope scope)
{
    private readonly Dictionary<int, CSharpType> _types = [];
    private readonly Dictionary<string, CanonicalSchema> _names = new(StringComparer.Ordinal);
    private readonly List<TypeSpec> _specs = [];

    /// <summary>The names and what has gone wrong.</summary>
    public FileScope Scope { get; } = scope;

    /// <summary>The generated types, in the order in which they were asked for.</summary>
    public IEnumerable<TypeSpec> Specs => _specs;

    /// <summary>The schemas that have a model, with the model's full name.</summary>
    public IReadOnlyDictionary<int, CSharpType> Types => _types;

    /// <summary>The model of a file's root: there is always one, whatever the root describes.</summary>
    /// <returns>Its full name.</returns>
    public string BindRoot(CanonicalSchema schema)
    {
        // Nothing inside may take the root's name, even where the root turns out to be a wrapper at the very end.
        _names[Scope.Namespace + "." + Scope.RootName] = schema;
        return TypeOf(schema, Scope.RootName) is CSharpType.Model model
            ? model.FullName
            : Scope.Namespace + "." + BindWrapper(schema, Scope.RootName, union: null);
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
            type = Decide(schema, context);
            _types[schema.Id] = type;
        }

        return type;
    }

    /// <summary>A record around values that are no object.</summary>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="name">The record's name.</param>
    /// <param name="union">The union that it is a case of, or null.</param>
    /// <returns>The record's name.</returns>
    public string BindWrapper(CanonicalSchema schema, string name, string? union)
    {
        var value = _types.TryGetValue(schema.Id, out var known) && known is not CSharpType.Model ? known : Simple(schema, name);
        _specs.Add(new WrapperSpec(name, Scope.Describe(schema.Location), Docs.Of(schema.Annotations, "A JSON value."), schema.Id, union, value));
        return name;
    }

    /// <summary>Adds a generated type.</summary>
    public void Add(TypeSpec spec) => _specs.Add(spec);

    /// <summary>Notes that a schema has a model.</summary>
    public CSharpType Declare(CanonicalSchema schema, string context) => _types[schema.Id] = new CSharpType.Model(Scope.FullNameOf(schema, context));

    /// <summary>Notes that a case of a union has taken its name.</summary>
    public void Reserve(CanonicalSchema schema, string context) => _names[Scope.FullNameOf(schema, context)] = schema;

    private CSharpType Decide(CanonicalSchema schema, string context)
    {
        var kinds = schema.AllowedKinds.Where(k => k != InstanceKind.Null).ToArray();
        if (schema.Union is not null)
        {
            return UnionBinder.CanBind(schema, Scope.Graph) && CanBeCases(schema, context) && CanTakeName(schema, context) ? BindUnion(schema, context) : new CSharpType.Raw();
        }

        if (schema.Location.Pointer.Length == 0 && schema[InstanceKind.Null] is not KindRule.Rejected)
        {
            // The root is always a model, and a model is never null.
            return new CSharpType.Raw();
        }

        if (kinds is [InstanceKind.Object] && RecordBinder.CanBind(schema) && CanTakeName(schema, context))
        {
            return OrNull(schema, BindRecord(schema, context));
        }

        var simple = Simple(schema, context);
        return simple is CSharpType.Raw ? simple : OrNull(schema, simple);
    }

    /// <summary>
    /// One definition can come in several canonical forms, by its dynamic scope; only the first of them is the type of that name. Somebody else's
    /// name is an error that names both, or, where names are worked around, no name for the second.
    /// </summary>
    private bool CanTakeName(CanonicalSchema schema, string context)
    {
        var name = Scope.FullNameOf(schema, context);
        if (!_names.TryGetValue(name, out var owner))
        {
            _names.Add(name, schema);
            return true;
        }

        return owner.Id == schema.Id || (owner.Location != schema.Location && !Scope.IsForgiving);
    }

    /// <summary>
    /// Whether the alternatives of a union are still free to become its cases: a record that has been made already derives from nothing, and the root
    /// is a model of its own. Where names are worked around, two cases of one name are no cases either.
    /// </summary>
    private bool CanBeCases(CanonicalSchema schema, string context)
    {
        var union = Scope.NameOf(schema, context);
        var branches = schema.Union!.Branches.Select(b => Scope.Graph[b]).ToArray();
        if (branches.Any(b => b.Location.Pointer.Length == 0 || (_types.TryGetValue(b.Id, out var type) && type is CSharpType.Model)))
        {
            return false;
        }

        var names = branches.Select((b, i) => Scope.FullNameOf(b, UnionBinder.CaseName(union, i))).ToArray();
        return !Scope.IsForgiving || (names.Distinct(StringComparer.Ordinal).Count() == names.Length && !names.Any(_names.ContainsKey));
    }

    private static CSharpType OrNull(CanonicalSchema schema, CSharpType type) =>
        schema[InstanceKind.Null] is KindRule.Rejected ? type : new CSharpType.OrNull(type);

    private CSharpType BindUnion(CanonicalSchema schema, string context)
    {
        var type = Declare(schema, context);
        if (!Scope.IsForeign(schema))
        {
            UnionBinder.Bind(schema, Scope.NameOf(schema, context), this);
        }

        return type;
    }

    private CSharpType BindRecord(CanonicalSchema schema, string context)
    {
        var type = Declare(schema, context);
        if (!Scope.IsForeign(schema))
        {
            RecordBinder.Bind(schema, Scope.NameOf(schema, context), union: null, this);
        }

        return type;
    }

    private CSharpType Simple(CanonicalSchema schema, string context)
    {
        var kinds = schema.AllowedKinds.Where(k => k != InstanceKind.Null).ToArray();
        return kinds is [var only]
            ? schema[only] switch
            {
                KindRule.Text text => TextType(schema, text, context),
                KindRule.Number number => NumberType(number),
                KindRule.Array { Prefix.IsEmpty: true } array => new CSharpType.List(ItemType(array.Items, context)),
                KindRule.Object { Members.IsEmpty: true } map => new CSharpType.Map(ItemType(map.Others.Value, context)),
                KindRule.Literal when only == InstanceKind.Boolean => new CSharpType.Boolean(),
                _ => new CSharpType.Raw(),
            }
            : new CSharpType.Raw();
    }

    private CSharpType ItemType(SchemaReference? reference, string context) =>
        reference is null ? new CSharpType.Raw() : TypeOf(Scope.Graph[reference], context + "Item");

    private CSharpType TextType(CanonicalSchema schema, KindRule.Text text, string context)
    {
        if (text.Checks.Any(c => c is StringCheck.Instant))
        {
            return new CSharpType.Instant();
        }

        if (text.Checks.Any(c => c is StringCheck.Format { Name: KnownFormats.PhoneNumber }))
        {
            return new CSharpType.Phone();
        }

        var isOpen = text.Values.IsEmpty;
        var values = isOpen ? schema.Annotations.KnownValues : text.Values[0].Values;
        return values.Count < (isOpen ? 1 : 2) ? new CSharpType.Text() : BindEnumeration(schema, values, isOpen, context);
    }

    private CSharpType BindEnumeration(CanonicalSchema schema, EquatableArray<string> values, bool isOpen, string context)
    {
        if (EnumerationBinder.Bind(schema, values, isOpen, Scope.NameOf(schema, context), Scope) is not { } spec)
        {
            return new CSharpType.Text();
        }

        if (!Scope.IsForeign(schema))
        {
            Add(spec);
        }

        return new CSharpType.Enumeration(Scope.FullNameOf(schema, context));
    }

    private static CSharpType NumberType(KindRule.Number number)
    {
        if (!number.Checks.Any(c => c is NumberCheck.Integer))
        {
            return new CSharpType.Number();
        }

        var bounds = number.Checks.OfType<NumberCheck.Bound>().ToArray();
        var low = bounds.Where(b => !b.IsMaximum).Select(b => IntegerOf(b.Limit)).OfType<BigInteger>().DefaultIfEmpty(OutOfRange).Max();
        var high = bounds.Where(b => b.IsMaximum).Select(b => IntegerOf(b.Limit)).OfType<BigInteger>().DefaultIfEmpty(-OutOfRange).Min();
        if (high == -OutOfRange || low == OutOfRange || low < long.MinValue || high > long.MaxValue)
        {
            return new CSharpType.Number();
        }

        return low >= int.MinValue && high <= int.MaxValue ? new CSharpType.Int32() : new CSharpType.Int64();
    }

    private static readonly BigInteger OutOfRange = -BigInteger.Pow(10, 100);

    private static BigInteger? IntegerOf(string literal) =>
        literal.Length < 30 && BigInteger.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}

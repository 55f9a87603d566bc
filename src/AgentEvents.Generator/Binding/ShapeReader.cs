using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>
/// Finds out what the values of a schema look like. It asks the graph and nothing else: another file that refers to a schema has to come to the
/// same answer as the file that makes the type for it, in whatever order either of them looks at its schemas.
/// </summary>
internal sealed class ShapeReader(CanonicalGraph graph)
{
    private const string ByName = "what its members hold depends on their names";
    private const string AnyName =
        "a member whose name matches no pattern may be anything; \"additionalProperties\": false would say that there is none";

    private readonly Dictionary<int, ValueShape> _shapes = [];
    private Dictionary<int, int>? _uses;

    /// <summary>Whether a schema is the root of its file, for which there is always a model.</summary>
    public static bool IsRoot(CanonicalSchema schema) => schema.Location is { IsNowhere: false, Pointer.Length: 0 };

    /// <summary>Whether several unions have a schema among their alternatives, or one has it twice.</summary>
    public bool IsShared(CanonicalSchema schema) => (_uses ??= CountUses()).TryGetValue(schema.Id, out var uses) && uses > 1;

    /// <summary>The shape of the values of a schema.</summary>
    public ValueShape Of(CanonicalSchema schema)
    {
        if (!_shapes.TryGetValue(schema.Id, out var shape))
        {
            // Schemas that apply each other to the same value without an end are an error that others report; here it only must come to an end.
            _shapes[schema.Id] = new ValueShape.None("it is one of its own alternatives");
            shape = schema.Union is { } union
                ? Choice(schema, union.Branches, []) ?? new ValueShape.None("none of its alternatives can be anything but null")
                : Plain(schema, Tried(schema));
            _shapes[schema.Id] = shape;
        }

        return shape;
    }

    /// <summary>Whether a record says more than a map: the schema names members, or is closed, or has a name of its own.</summary>
    public static bool IsRecord(CanonicalSchema schema) =>
        schema[InstanceKind.Object] is KindRule.Object rule
        && (!rule.Members.IsEmpty || (rule.Others.IsUnconstrained && !schema.Location.IsNowhere && HasName(schema)));

    /// <summary>Whether the first items of an array have schemas of their own.</summary>
    public static bool IsTuple(CanonicalSchema schema) => schema[InstanceKind.Array] is KindRule.Array { Prefix.IsEmpty: false };

    /// <summary>Whether a type is made for a schema alone.</summary>
    public bool HasType(CanonicalSchema schema) => Of(schema) switch
    {
        ValueShape.Members or ValueShape.Tuple or ValueShape.OneOf or ValueShape.Kinds or ValueShape.Listed => true,
        ValueShape.Simple => IsEnumeration(schema),
        _ => false,
    };

    /// <summary>Whether the values of a schema are strings that an enumeration names.</summary>
    public static bool IsEnumeration(CanonicalSchema schema) =>
        schema[InstanceKind.String] is KindRule.Text text && !EnumerationBinder.ValuesOf(schema, text).Values.IsEmpty;

    /// <summary>
    /// The schemas of what a map holds: several only if none of them needs a type of its own, since they may still have one type. None if it can be
    /// anything; then also why, where the schema says something of it.
    /// </summary>
    public (IReadOnlyList<CanonicalSchema> Values, string? Reason) ValuesOf(KindRule.Object map)
    {
        switch (map.Others)
        {
            case { Value: { } value }:
                return ([graph[value]], null);
            case { ByPattern.IsEmpty: true }:
                return ([], null);
            case { ByPattern: [{ Otherwise: { } otherwise } group] }:
                var values = group.Patterns.Select(p => p.Value)
                    .Append(otherwise)
                    .Select(v => graph[v])
                    .Where(v => !v.AllowsNothing)
                    .GroupBy(v => v.Id)
                    .Select(g => g.First())
                    .ToArray();
                return values.Length == 1 || (values.Length > 0 && values.All(v => Of(v) is ValueShape.Simple && !IsEnumeration(v)))
                    ? (values, null)
                    : ([], ByName);
            default:
                return ([], map.Others.ByPattern.Any(g => g.Otherwise is null) ? AnyName : ByName);
        }
    }

    private Dictionary<int, int> CountUses() => graph.Schemas
        .Select(Of).OfType<ValueShape.OneOf>()
        .SelectMany(several => several.Cases)
        .GroupBy(branch => branch.Schema.Id)
        .ToDictionary(group => group.Key, group => group.Count());

    private ValueShape Plain(CanonicalSchema schema, ValueShape tried)
    {
        var kinds = schema.AllowedKinds.Where(k => k != InstanceKind.Null).ToArray();

        // There is always a model for the root, so there null is a kind like any other.
        if (IsRoot(schema) && kinds.Length is > 0 and < 5 && schema[InstanceKind.Null] is not KindRule.Rejected)
        {
            return new ValueShape.Kinds([.. kinds, InstanceKind.Null]);
        }

        return kinds switch
        {
            [InstanceKind.Object] when !NamesMembers(schema) && AreAll<ValueShape.Members>(tried) => tried,
            [InstanceKind.Object] when IsRecord(schema) => new ValueShape.Members(),
            [InstanceKind.Array] when IsTuple(schema) => new ValueShape.Tuple(),
            [InstanceKind.Array] when schema[InstanceKind.Array] is KindRule.Array { Items: null } && AreAll<ValueShape.Tuple>(tried) => tried,
            [_] => new ValueShape.Simple(),
            [] => new ValueShape.None(null),
            _ when schema.AllowsAnything => new ValueShape.None(null),
            _ when tried is not ValueShape.None => tried,
            { Length: < 5 } => new ValueShape.Kinds(kinds),
            _ => tried is ValueShape.None { Reason: null } ? new ValueShape.None("it does not say with 'type' of what kind it is") : tried,
        };
    }

    private static bool HasName(CanonicalSchema schema) =>
        schema.Location.Pointer.Length == 0
            || schema.Location.Pointer.StartsWith("/$defs/", StringComparison.Ordinal)
            || schema.Metadata.DotnetName is not null;

    private static bool NamesMembers(CanonicalSchema schema) => schema[InstanceKind.Object] is KindRule.Object { Members.IsEmpty: false };

    private bool AreAll<T>(ValueShape shape)
        where T : ValueShape => shape is ValueShape.OneOf several && several.Cases.All(c => Of(graph[c.Schema]) is T);

    /// <summary>The first alternatives that are told apart by trial only.</summary>
    private ValueShape Tried(CanonicalSchema schema)
    {
        foreach (var applicator in schema.Applicators)
        {
            EquatableArray<SchemaReference> branches = applicator switch
            {
                Applicator.AnyOf any => any.Branches,
                Applicator.OneOf one => one.Branches,
                _ => [],
            };
            if (Choice(schema, branches, branches) is { } choice)
            {
                return Shapeless(choice) is { } branch
                    ? new ValueShape.None($"its alternative '{graph[branch].Location.Pointer}' has no type")
                    : choice;
            }
        }

        return new ValueShape.None(null);
    }

    private SchemaReference? Shapeless(ValueShape choice)
    {
        IEnumerable<SchemaReference> branches = choice switch
        {
            ValueShape.OneOf several => several.Cases.Select(c => c.Schema),
            ValueShape.Same same => [same.Schema],
            _ => [],
        };
        return branches.FirstOrDefault(b => Of(graph[b]) is ValueShape.None);
    }

    private ValueShape? Choice(CanonicalSchema schema, EquatableArray<SchemaReference> branches, EquatableArray<SchemaReference> tried)
    {
        var possible = branches.Select((b, i) => new ValueShape.Branch(b, i)).Where(b => !graph[b.Schema].AllowsNothing).ToArray();
        var cases = possible.Where(b => graph[b.Schema].OnlyKind is not InstanceKind.Null).ToArray();
        var orNull = cases.Length < possible.Length && schema[InstanceKind.Null] is not KindRule.Rejected;
        return cases switch
        {
            [] => null,
            [var only] => new ValueShape.Same(only.Schema, orNull),
            [var first, ..] when cases.Select(c => ScalarOf(graph[c.Schema])).Distinct().ToArray() is [not null] =>
                new ValueShape.Same(first.Schema, orNull),
            _ when Listed(cases.Select(c => graph[c.Schema]).ToArray(), orNull) is { } listed => listed,

            // There is always a model for the root, so there null is a case like any other.
            _ => new ValueShape.OneOf(IsRoot(schema) && orNull ? possible : cases, tried, orNull && !IsRoot(schema)),
        };
    }

    // The type that stands for the values of a schema without a name of its own; null if that is none of C#'s or the runtime's.
    private CSharpType? ScalarOf(CanonicalSchema schema) => schema.OnlyKind is { } kind && Of(schema) is ValueShape.Simple && !IsEnumeration(schema)
        ? schema[kind] switch
        {
            KindRule.Text text when TextTypes.BeforeValues(text) is { } type => type,
            KindRule.Text { Values.IsEmpty: true } text => TextTypes.Of(text),
            KindRule.Number number => NumberTypes.Of(number),
            KindRule.Literal => new CSharpType.Boolean(),
            _ => null,
        }
        : null;

    /// <summary>Strings that alternatives list one by one, to have words about each, are those of an <c>enum</c>.</summary>
    private ValueShape.Listed? Listed(IReadOnlyList<CanonicalSchema> cases, bool orNull)
    {
        var texts = cases
            .Select(c => c is { OnlyKind: InstanceKind.String, Union: null } && Of(c) is ValueShape.Simple
                ? c[InstanceKind.String] as KindRule.Text
                : null)
            .ToArray();
        return texts.All(t => t is not null && TextTypes.BeforeValues(t) is null) && texts.Any(t => !t!.Values.IsEmpty)
            ? new ValueShape.Listed(
                texts.Where(t => !t!.Values.IsEmpty).SelectMany(t => t!.Values[0].Values).Distinct(StringComparer.Ordinal).ToEquatableArray(),
                texts.Any(t => t!.Values.IsEmpty),
                orNull)
            : null;
    }
}

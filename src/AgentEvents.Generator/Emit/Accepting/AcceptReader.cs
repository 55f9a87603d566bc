using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>
/// Reads what an accept path can say yes to out of canonical schemas. A shape may accept less than its schema does: the validator judges the rest. It
/// never accepts more.
/// </summary>
internal sealed class AcceptReader(FileSpec file, AcceptGraph shapes)
{
    // An object of more members is judged by its validator, which looks names up in a table.
    private const int MaxMembers = 64;

    private static readonly AssertionSite Nowhere = new("", "", "", "");

    // Documents nest less deeply, and schemas that lead on and on take no stack.
    private const int MaxDepth = 24;

    private readonly Dictionary<int, int?> _read = [];
    private readonly CanonicalGraph _schemas = file.Graph;
    private readonly HashSet<int> _timed = TimedSchemas.Of(file.Graph);
    private int _depth;

    /// <summary>The number of a schema's shape; null if nothing can be accepted in its place.</summary>
    public int? Read(int schemaId)
    {
        if (_read.TryGetValue(schemaId, out var number))
        {
            return number;
        }

        // Where a schema holds itself, the validator judges what is inside.
        var check = file.Checks[schemaId];
        var hasValidator = (check.IsCalled || check.ForeignModel is not null) && !_timed.Contains(schemaId);
        var judged = hasValidator ? (int?)shapes.Add(AcceptShape.Nothing with { JudgedBy = schemaId }) : null;
        if (_depth == MaxDepth)
        {
            return judged;
        }

        _read.Add(schemaId, judged);
        _depth++;
        number = Shape(_schemas.Schemas[schemaId]) is { } shape ? shapes.Add(shape) : judged;
        _depth--;
        return _read[schemaId] = number;
    }

    private AcceptShape? Shape(CanonicalSchema schema)
    {
        if (schema.AllowsAnything)
        {
            return AcceptShape.Anything;
        }

        if (schema.Union is { } union)
        {
            return Join(union.Branches.Select(b => Read(b.Id)));
        }

        var excluded = new List<string>();
        foreach (var applicator in schema.Applicators)
        {
            if (applicator is not Applicator.Not not || Listed(_schemas[not.Schema]) is not { } listed)
            {
                return null;
            }

            excluded.AddRange(listed);
        }

        var shape = AcceptShape.Nothing;
        foreach (var kind in schema.AllowedKinds)
        {
            var added = With(shape, kind, schema[kind], excluded);
            if (added is null)
            {
                return null;
            }

            shape = added;
        }

        return shape;
    }

    // The alternatives of a union exclude each other, so a value that fits one is valid. One that cannot be told here is left out.
    private AcceptShape? Join(IEnumerable<int?> branches)
    {
        var joined = AcceptShape.Nothing;
        foreach (var branch in branches)
        {
            if (branch is not { } number)
            {
                joined = joined with { IsOneObjectEach = false };
                continue;
            }

            var shape = shapes[number];
            if (shape.IsAnything || shape.JudgedBy is not null || (joined.Array is not null && shape.Array is not null))
            {
                return null;
            }

            joined = new AcceptShape(
                joined.AllowsNull || shape.AllowsNull,
                joined.AllowsBooleans || shape.AllowsBooleans,
                [.. joined.Texts, .. shape.Texts],
                [.. joined.Numbers, .. shape.Numbers],
                [.. joined.Objects, .. shape.Objects],
                joined.Array ?? shape.Array,
                null,
                false)
            {
                IsOneObjectEach = joined.IsOneObjectEach && shape.IsObject && shape.Objects.Count == 1,
            };
            if (joined.Objects.Count > 1 && !AnyOrderEmitter.Fits(joined.Objects))
            {
                return null;
            }
        }

        return joined;
    }

    // The strings that a schema lists, if it allows nothing else.
    private static IEnumerable<string>? Listed(CanonicalSchema schema) =>
        schema is { Union: null, Applicators.IsEmpty: true, OnlyKind: InstanceKind.String }
            && schema[InstanceKind.String] is KindRule.Text { Values: { Count: 1 } values, Checks.IsEmpty: true }
            ? values[0].Values
            : null;

    private AcceptShape? With(AcceptShape shape, InstanceKind kind, KindRule rule, List<string> excluded) => rule switch
    {
        KindRule.Literal when kind == InstanceKind.Null => shape with { AllowsNull = true },
        KindRule.Literal { Values.IsEmpty: true } => shape with { AllowsBooleans = true },
        KindRule.Text text => Text(text, excluded) is not { } accepted ? null
            : accepted.Values is { Count: 0 } ? shape
            : shape with { Texts = [.. shape.Texts, accepted] },
        KindRule.Number { Values.IsEmpty: true } number =>
            shape with { Numbers = [.. shape.Numbers, new NumberShape([.. number.Checks.Select(c => c with { Site = Nowhere })])] },
        KindRule.Object o => Object(o) is { } accepted ? shape with { Objects = [.. shape.Objects, accepted] } : null,
        KindRule.Array a => Array(a) is { } accepted ? shape with { Array = accepted } : null,
        _ => null,
    };

    private static TextShape? Text(KindRule.Text text, List<string> excluded) =>
        TimedSchemas.HasTimedPattern(text)
            ? null
            : new TextShape(
                text.Values.IsEmpty ? null : AllowedValues.Common(text.Values),
                excluded.Distinct().ToEquatableArray(),
                [.. text.Checks.Where(c => c is not StringCheck.Pattern { Text.Program: PatternProgram.Always })
                    .Select(c => c with { Site = Nowhere })]);

    private ArrayShape? Array(KindRule.Array rule)
    {
        if (!rule.Values.IsEmpty || !rule.Prefix.IsEmpty || !rule.Contains.IsEmpty || !rule.Unique.IsEmpty || !rule.Unevaluated.IsEmpty)
        {
            return null;
        }

        var items = rule.Items is { } reference ? Read(reference.Id) : shapes.Add(AcceptShape.Anything);
        var (minimum, maximum) = Bounds(rule.Counts);
        return items is { } number ? new ArrayShape(number, minimum, maximum) : null;
    }

    private ObjectShape? Object(KindRule.Object rule)
    {
        var (minimum, maximum) = Bounds(rule.Counts);
        var required = rule.Members.Count(m => m.IsRequired);
        var isClosed = rule.Others.Value is { } others && _schemas[others].AllowsNothing;
        if (!rule.Values.IsEmpty || !rule.Names.IsEmpty || !rule.Unevaluated.IsEmpty || rule.Members.Count > MaxMembers || minimum > required
            || (rule.Members.IsEmpty && !isClosed && maximum != 0))
        {
            return null;
        }

        var members = new List<MemberShape>();
        foreach (var member in rule.Members)
        {
            var shape = IsPlain(member.Name) && maximum != 0 ? Read(member.Value.Id) : null;
            if (shape is { } number && !shapes[number].IsNothing)
            {
                members.Add(new MemberShape(member.Name, number, member.IsRequired));
            }
            else if (member.IsRequired)
            {
                return null;
            }
        }

        return members.Count > (maximum ?? int.MaxValue) ? null : new ObjectShape(
            members.ToEquatableArray(),
            [.. rule.Members.Select(m => m.Name).Concat(rule.Dependencies.SelectMany(d => new[] { d.Trigger, d.Name }))
                .Concat(rule.Choices.SelectMany(c => c.Sets.SelectMany(names => names))).Distinct()],
            rule.Others.IsUnconstrained && maximum is null,
            rule.Choices.Select(c => c.Sets).ToEquatableArray(),
            [.. rule.Dependencies.Select(d => (d.Trigger, d.Name))]);
    }

    // Text that stands in JSON as it is, and that no layout can mistake for a separator.
    private static bool IsPlain(string name) =>
        name.Length > 0 && name.All(c => c is >= ' ' and not ('"' or '\\')) && name[0] is not (',' or ':' or ']' or '}');

    private static (int Minimum, int? Maximum) Bounds(EquatableArray<CountCheck> counts)
    {
        var maxima = counts.Where(c => c.IsMaximum).Select(c => (int?)Clamp(c.Bound));
        return (counts.Where(c => !c.IsMaximum).Select(c => Clamp(c.Bound)).DefaultIfEmpty(0).Max(), maxima.DefaultIfEmpty(null).Min());

        static int Clamp(long bound) => (int)Math.Min(bound, int.MaxValue);
    }
}

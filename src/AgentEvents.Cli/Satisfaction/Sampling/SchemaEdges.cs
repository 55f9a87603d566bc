using System.Globalization;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Kinds;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>Finds the ways from a schema to those that have to hold where it holds.</summary>
internal static class SchemaEdges
{
    /// <summary>All ways.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="around">The unions that it is a branch of. No way leads to the members that tell the branches apart.</param>
    public static IEnumerable<SchemaEdge> Of(CanonicalSchema schema, IReadOnlyList<Union> around)
    {
        if (schema.Union is { } union)
        {
            return union.Branches.Select((branch, i) => new SchemaEdge(
                branch,
                other => schema with { Union = union with { Branches = Replaced(union.Branches, i, other) } },
                Itself)
            {
                Around = [.. around, union],
            });
        }

        return
        [
            .. schema[InstanceKind.Object] is KindRule.Object o
                ? Of(o, rule => With(schema, InstanceKind.Object, rule)).Where(e => !Tells(around, e.Member)).Select(e => e.Edge)
                : [],
            .. schema[InstanceKind.Array] is KindRule.Array a ? Of(a, rule => With(schema, InstanceKind.Array, rule)) : [],
            .. schema.Applicators.SelectMany((applicator, i) =>
                Of(applicator, other => schema with { Applicators = Replaced(schema.Applicators, i, other) }))
                    .Select(e => e with { Around = around }),
        ];
    }

    /// <summary>The ways to alternatives that a value does not show: which of them has to hold depends on the value.</summary>
    /// <param name="schema">The schema.</param>
    public static IEnumerable<SchemaEdge> OfAlternatives(CanonicalSchema schema) => schema.Applicators.SelectMany((applicator, i) =>
    {
        CanonicalSchema With(Applicator other) => schema with { Applicators = Replaced(schema.Applicators, i, other) };
        return applicator switch
        {
            Applicator.AnyOf any => any.Branches.Select((branch, j) => new SchemaEdge(
                branch,
                other => With(any with { Branches = Replaced(any.Branches, j, other) }),
                Itself)),
            Applicator.OneOf one => one.Branches.Select((branch, j) => new SchemaEdge(
                branch,
                other => With(one with { Branches = Replaced(one.Branches, j, other) }),
                Itself)),
            _ => [],
        };
    });

    /// <summary>Whether a member tells the branches of a union apart: with a wrong one, a value follows another branch, or none.</summary>
    public static bool Tells(IReadOnlyList<Union> around, string? member) => around.Any(u => u.Evidence.Any(e => e.Member == member));

    /// <summary>A schema with another rule for a kind.</summary>
    public static CanonicalSchema With(CanonicalSchema schema, InstanceKind kind, KindRule rule) =>
        schema with { Kinds = Replaced(schema.Kinds, (int)kind, rule) };

    /// <summary>A list with another element.</summary>
    public static EquatableArray<T> Replaced<T>(EquatableArray<T> list, int index, T element)
        where T : class => [.. list.Select((one, i) => i == index ? element : one)];

    private static IEnumerable<(string? Member, SchemaEdge Edge)> Of(KindRule.Object o, Func<KindRule, CanonicalSchema> with)
    {
        for (var i = 0; i < o.Members.Count; i++)
        {
            var (index, member) = (i, o.Members[i]);
            yield return (member.Name, new SchemaEdge(
                member.Value,
                other => with(o with { Members = Replaced(o.Members, index, member with { Value = other }) }),
                value => Members(value, n => n == member.Name)));
        }

        bool IsOther(string name) => o.Members.All(m => m.Name != name);
        if (o.Others.Value is { } others)
        {
            yield return (null, new SchemaEdge(others, other => with(o with { Others = o.Others with { Value = other } }), v => Members(v, IsOther)));
        }

        for (var i = 0; i < o.Others.ByPattern.Count; i++)
        {
            foreach (var edge in Of(o.Others.ByPattern[i], IsOther, With(o, i, with)))
            {
                yield return (null, edge);
            }
        }

        for (var i = 0; i < o.Names.Count; i++)
        {
            var index = i;
            yield return (null, new SchemaEdge(o.Names[i], other => with(o with { Names = Replaced(o.Names, index, other) }), Names));
        }

        for (var i = 0; i < o.Unevaluated.Count; i++)
        {
            var (index, unevaluated) = (i, o.Unevaluated[i]);
            yield return (null, new SchemaEdge(
                unevaluated.Schema,
                other => with(o with { Unevaluated = Replaced(o.Unevaluated, index, unevaluated with { Schema = other }) }),
                v => Members(v, IsOther))
            {
                IsForWhatIsLeft = true,
            });
        }
    }

    private static Func<PatternGroup, CanonicalSchema> With(KindRule.Object o, int index, Func<KindRule, CanonicalSchema> with) =>
        group => with(o with { Others = o.Others with { ByPattern = Replaced(o.Others.ByPattern, index, group) } });

    private static IEnumerable<SchemaEdge> Of(PatternGroup group, Func<string, bool> isOther, Func<PatternGroup, CanonicalSchema> with)
    {
        for (var i = 0; i < group.Patterns.Count; i++)
        {
            var (index, pattern) = (i, group.Patterns[i]);
            yield return new SchemaEdge(
                pattern.Value,
                other => with(group with { Patterns = Replaced(group.Patterns, index, pattern with { Value = other }) }),
                v => Members(v, n => isOther(n) && TextPatterns.IsMatch(pattern.Pattern.Source, n)));
        }

        if (group.Otherwise is { } otherwise)
        {
            yield return new SchemaEdge(
                otherwise,
                other => with(group with { Otherwise = other }),
                v => Members(v, n => isOther(n) && !group.Patterns.Any(p => TextPatterns.IsMatch(p.Pattern.Source, n))));
        }
    }

    private static IEnumerable<SchemaEdge> Of(KindRule.Array a, Func<KindRule, CanonicalSchema> with)
    {
        for (var i = 0; i < a.Prefix.Count; i++)
        {
            var index = i;
            yield return new SchemaEdge(
                a.Prefix[i],
                other => with(a with { Prefix = Replaced(a.Prefix, index, other) }),
                v => Items(v).Skip(index).Take(1));
        }

        if (a.Items is { } items)
        {
            yield return new SchemaEdge(items, other => with(a with { Items = other }), v => Items(v).Skip(a.Prefix.Count));
        }

        for (var i = 0; i < a.Unevaluated.Count; i++)
        {
            var (index, unevaluated) = (i, a.Unevaluated[i]);
            yield return new SchemaEdge(
                unevaluated.Schema,
                other => with(a with { Unevaluated = Replaced(a.Unevaluated, index, unevaluated with { Schema = other }) }),
                Items)
            {
                IsForWhatIsLeft = true,
            };
        }
    }

    private static IEnumerable<SchemaEdge> Of(Applicator applicator, Func<Applicator, CanonicalSchema> with)
    {
        if (applicator is Applicator.Conditional { Then: { } then } first)
        {
            yield return new SchemaEdge(then, other => with(first with { Then = other }), Itself);
        }

        if (applicator is Applicator.Conditional { Else: { } otherwise } second)
        {
            yield return new SchemaEdge(otherwise, other => with(second with { Else = other }), Itself);
        }

        if (applicator is Applicator.Dependent dependent)
        {
            yield return new SchemaEdge(dependent.Schema, other => with(dependent with { Schema = other }), Itself);
        }
    }

    private static IEnumerable<(string? Token, JsonValue Part)> Itself(JsonValue value) => [(null, value)];

    private static IEnumerable<(string? Token, JsonValue Part)> Members(JsonValue value, Func<string, bool> isMeant) =>
        value is JsonValue.Object o ? o.Members.Where(m => isMeant(m.Name)).Select(m => ((string?)m.Name, m.Value)) : [];

    private static IEnumerable<(string? Token, JsonValue Part)> Names(JsonValue value) =>
        value is JsonValue.Object o ? o.Members.Select(m => ((string?)m.Name, (JsonValue)new JsonValue.Text(m.Name))) : [];

    private static IEnumerable<(string? Token, JsonValue Part)> Items(JsonValue value) =>
        value is JsonValue.Array a ? a.Items.Select((item, i) => ((string?)i.ToString(CultureInfo.InvariantCulture), item)) : [];
}

using System.Text;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Normalisation;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Generator.Tests.Goldens;

/// <summary>
/// Prints a canonical graph, one schema a line: <c>#0 / : object { to!: #1, *: nothing }</c>. <c>!</c> marks a required member, <c>?</c> one that
/// only <c>required</c> mentions, <c>*</c> the members or items that are not named; <c>{0,2}</c> is a set of branches.
/// </summary>
internal static class GraphText
{
    /// <summary>The graph of the last of several files.</summary>
    public static string Of(params string[] texts)
    {
        var documents = texts.Select(static (text, i) => SchemaDocument.Read($"{i}.schema.json", $"file:///{i}.schema.json", text)).ToArray();
        foreach (var document in documents)
        {
            document.Error.ShouldBeNull();
        }

        var index = new SchemaIndex(documents, KnownDialects.Project);
        var (graph, problems) = Normaliser.Normalise(index, documents[^1]);
        index.Problems.ShouldBeEmpty();
        problems.ShouldBeEmpty();
        return string.Join('\n', graph.Schemas.Select(Line));
    }

    private static string Line(CanonicalSchema schema)
    {
        var line = new StringBuilder($"#{schema.Id} {(schema.Location.Pointer.Length == 0 ? "/" : schema.Location.Pointer)} : {Kinds(schema)}");
        foreach (var applicator in schema.Applicators)
        {
            line.Append(" & ").Append(applicator switch
            {
                Applicator.AnyOf any => $"anyOf({List(any.Branches.Select(Ref))})",
                Applicator.OneOf one => $"oneOf({List(one.Branches.Select(Ref))})",
                Applicator.Conditional choice => $"if({Ref(choice.If)}) then({RefOrNothing(choice.Then)}) else({RefOrNothing(choice.Else)})",
                Applicator.Dependent dependent => $"if-has({dependent.Member}) then({Ref(dependent.Schema)})",
                Applicator.Not not => $"not({Ref(not.Schema)})",
                _ => applicator.ToString(),
            });
        }

        return schema.Union is { } union ? line.Append(Of(union)).ToString() : line.ToString();
    }

    private static string Of(Union union)
    {
        var told = union.Evidence.Select(static e =>
            $"\"{e.Member}\": absent {Set(e.Absent)}, no string {Set(e.NoString)}, "
                + $"other {Set(e.OtherString)}{string.Concat(e.Strings.Select(static s => $", {s.Text} {Set(s.Branches)}"))}");
        var kinds = union.ByKind.Select(static (mask, kind) => (Mask: mask, Kind: (InstanceKind)kind)).Where(static k => k.Mask != 0)
            .Select(static k => $"{k.Kind} {Set(k.Mask)}".ToLowerInvariant());
        return $" = ({List(union.Branches.Select(Ref))}) with {Ref(union.Base)}, "
            + $"union: {union.Site.Keyword}; {List(kinds)}{string.Concat(told.Select(static t => "; " + t))}";
    }

    private static string Kinds(CanonicalSchema schema)
    {
        if (schema.Kinds.All(static k => k.IsUnconstrained))
        {
            return "anything";
        }

        var allowed = schema.AllowedKinds.Select(kind => Rule(kind, schema[kind])).ToArray();
        return allowed.Length == 0
            ? $"nothing ({List(schema.Kinds.OfType<KindRule.Rejected>().SelectMany(static r => r.By).Select(static s => s.Keyword).Distinct())})"
            : string.Join(" | ", allowed);
    }

    private static string Rule(InstanceKind kind, KindRule rule)
    {
        IEnumerable<string> parts = rule switch
        {
            KindRule.Literal literal => Values(literal.Values),
            KindRule.Text text => [.. Values(text.Values), .. text.Checks.Select(Check), .. Content(text.Content)],
            KindRule.Number number => [.. Values(number.Values), .. number.Checks.Select(Check)],
            KindRule.Object o =>
                [
                    .. Values(o.Values),
                    .. o.Members.Select(Member),
                    .. o.Others.ByPattern.SelectMany(ByPattern),
                    .. Rest(o.Others.Value),
                    .. Counts(o.Counts),
                    .. More(o),
                ],
            KindRule.Array a => [.. Values(a.Values), .. a.Prefix.Select(Ref), .. Rest(a.Items), .. Counts(a.Counts), .. More(a)],
            _ => [],
        };
        var inside = List(parts);
        var name = kind.ToString().ToLowerInvariant();
        return inside.Length == 0 ? name : $"{name} {{ {inside} }}";
    }

    private static IEnumerable<string> Counts(EquatableArray<CountCheck> counts) => counts.Select(static c => $"{c.Site.Keyword} {c.Bound}");

    private static IEnumerable<string> ByPattern(PatternGroup group) =>
        group.Patterns.Select(static p => $"/{p.Pattern.Source}/: {Ref(p.Value)}")
            .Append(group.Otherwise is { } otherwise ? $"no pattern: {Ref(otherwise)}" : "")
            .Where(static t => t.Length > 0);

    private static IEnumerable<string> More(KindRule.Object rule) =>
    [
        .. rule.Names.Select(static n => $"names {Ref(n)}"),
        .. rule.Dependencies.Select(static d => $"{d.Trigger} needs {d.Name}"),
        .. rule.Choices.Select(static c => $"one of {string.Join(" or ", c.Sets.Select(static s => string.Join(" and ", s)))}"),
        .. rule.Unevaluated.Select(static u => $"unevaluated: {Ref(u.Schema)} beside "
            + $"{List([.. u.Evaluated.Names, .. u.Evaluated.Patterns.Select(static p => $"/{p.Source}/"), .. u.Evaluated.Dynamic.Select(Name)])}"),
    ];

    private static IEnumerable<string> More(KindRule.Array rule) =>
    [
        .. rule.Contains.Select(static c => $"contains {Ref(c.Schema)} {c.Minimum}..{c.Maximum}"),
        .. rule.Unique.Select(static u => u.Keyword),
        .. rule.Unevaluated.Select(static u => $"unevaluated: {Ref(u.Schema)} "
            + $"beside {List([$"{u.Evaluated.Prefix} items", .. u.Evaluated.Contains.Select(Ref), .. u.Evaluated.Dynamic.Select(Name)])}"),
    ];

    private static string Name(Applicator applicator) => applicator.Site.Keyword;

    private static string RefOrNothing(SchemaReference? reference) => reference is null ? "" : Ref(reference);

    private static string Member(MemberRule member) =>
        $"{member.Name}{(member.IsRequired ? "!" : "")}{(member.IsDeclared ? "" : "?")}: {Ref(member.Value)}";

    private static string Check(StringCheck check) => check switch
    {
        StringCheck.Length length => $"{length.Site.Keyword} {length.Bound}",
        StringCheck.Pattern pattern => $"pattern {pattern.Text.Source}",
        StringCheck.Format format => $"format {format.Name}",
        StringCheck.Content content => $"content {(content.IsBase64 ? "base64 " : "")}{(content.IsJson ? "json" : "")}",
        _ => check.ToString(),
    };

    private static string Check(NumberCheck check) => check switch
    {
        NumberCheck.Bound bound => $"{bound.Site.Keyword} {bound.Limit}",
        NumberCheck.Integer { AsWritten: var asWritten } => asWritten ? "integer as written" : "integer",
        NumberCheck.MultipleOf multiple => $"multipleOf {multiple.Divisor}",
        _ => check.ToString(),
    };

    private static IEnumerable<string> Values(EquatableArray<AllowedValues> values) =>
        values.Select(static v => $"{v.Site.Keyword} {string.Join('/', v.Values)}");

    private static IEnumerable<string> Content(Canonical.StringContent? content) =>
        content is null ? [] : [$"content {content.Encoding ?? "-"} {content.MediaType ?? "-"} {(content.Schema is { } schema ? Ref(schema) : "-")}"];

    private static IEnumerable<string> Rest(SchemaReference? rest) => rest is null ? [] : ["*: " + Ref(rest)];

    private static string Ref(SchemaReference reference) => "#" + reference.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);

    private static string Set(ulong mask) => "{" + string.Join(',', Enumerable.Range(0, 64).Where(bit => (mask >> bit & 1) == 1)) + "}";
}

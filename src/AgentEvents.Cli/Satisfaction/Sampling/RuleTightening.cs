using System.Globalization;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>
/// Makes one rule at a time a little stricter. A document of the schema that the stricter one refuses lies just within that rule: a string as long as
/// it may be, a number that is the bound, a value of a list, an alternative that nothing else stands for, a member that may be left out.
/// </summary>
/// <param name="never">A schema that refuses everything.</param>
internal sealed class RuleTightening(SchemaReference never)
{
    // Of a list of thousands of values, so many are tried one by one.
    private const int MostValues = 50;

    /// <summary>The schema with each of its own rules a little stricter.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="withRequired">Whether to take the schemas of members too that have to be there, after which nothing is valid.</param>
    public IEnumerable<RuleChange> Of(CanonicalSchema schema, bool withRequired = false) => schema.Union is { } union
        ? union.Branches.Select((branch, i) => new RuleChange(
            At(union.Site, i),
            schema with { Union = union with { Branches = SchemaEdges.Replaced(union.Branches, i, never with { Path = branch.Path }) } }))
        : [
            .. schema.Kinds.SelectMany((rule, kind) =>
                Of(schema, rule, withRequired).Select(c => new RuleChange(c.Site, SchemaEdges.With(schema, (InstanceKind)kind, c.Rule), c.Detail))),
            .. schema.Applicators.SelectMany((applicator, i) =>
                Of(applicator)
                    .Select(c => new RuleChange(c.Site, schema with { Applicators = SchemaEdges.Replaced(schema.Applicators, i, c.Applicator) }))),
        ];

    private static AssertionSite At(AssertionSite site, int branch) => At(site, branch.ToString(CultureInfo.InvariantCulture));

    private static AssertionSite At(AssertionSite site, string token) => site with
    {
        Path = JsonPointer.Append(site.Path, token),
        AbsoluteLocation = JsonPointer.Append(site.AbsoluteLocation, token),
    };

    private IEnumerable<(AssertionSite Site, Applicator Applicator)> Of(Applicator applicator) => applicator switch
    {
        Applicator.AnyOf any =>
            any.Branches.Select((_, i) => (At(any.Site, i), (Applicator)(any with { Branches = SchemaEdges.Replaced(any.Branches, i, never) }))),
        Applicator.OneOf one =>
            one.Branches.Select((_, i) => (At(one.Site, i), (Applicator)(one with { Branches = SchemaEdges.Replaced(one.Branches, i, never) }))),
        Applicator.Conditional c =>
        [
            (c.Site, c with { Then = never }),
            (c.Site, c with { Else = never }),
        ],
        _ => [],
    };

    private IEnumerable<(AssertionSite Site, KindRule Rule, string Detail)> Of(
        CanonicalSchema schema,
        KindRule rule,
        bool withRequired) =>
        rule switch
        {
            KindRule.Literal literal => Of(literal.Values).Select(v => (v.Site, (KindRule)(literal with { Values = v.Values }), v.Value)),
            KindRule.Text text =>
            [
                .. Of(text.Values).Select(v => (v.Site, (KindRule)(text with { Values = v.Values }), v.Value)),
                .. text.Checks.OfType<StringCheck.Length>().Select(l =>
                    (l.Site, (KindRule)(text with { Checks = [.. text.Checks, l with { Bound = Stricter(l.IsMaximum, l.Bound) }] }), "")),
            ],
            KindRule.Number number =>
            [
                .. Of(number.Values).Select(v => (v.Site, (KindRule)(number with { Values = v.Values }), v.Value)),
                .. number.Checks.OfType<NumberCheck.Bound>().Where(b => !b.IsExclusive).Select(b =>
                    (b.Site, (KindRule)(number with { Checks = [.. number.Checks, b with { IsExclusive = true }] }), "")),
            ],
            KindRule.Object o =>
            [
                .. Of(o.Values).Select(v => (v.Site, (KindRule)(o with { Values = v.Values }), v.Value)),
                .. o.Members.Select((m, i) => (Member: m, Index: i))
                    .Where(m => m.Member.IsDeclared && (withRequired || !m.Member.IsRequired))
                    .Select(m => (
                    Site(schema, m.Member.Value.Path),
                    (KindRule)(o with { Members = SchemaEdges.Replaced(o.Members, m.Index, m.Member with { Value = never }) }),
                    m.Member.Name)),
                .. o.Counts.Select(c => (c.Site, (KindRule)(o with { Counts = [.. o.Counts, Stricter(c)] }), "")),
            ],
            KindRule.Array a =>
            [
                .. Of(a.Values).Select(v => (v.Site, (KindRule)(a with { Values = v.Values }), v.Value)),
                .. a.Counts.Select(c => (c.Site, (KindRule)(a with { Counts = [.. a.Counts, Stricter(c)] }), "")),
                .. a.Contains.Where(c => c.Maximum is not null).Select(c =>
                    (c.MaximumSite!, (KindRule)(a with { Contains = [.. a.Contains, c with { Maximum = c.Maximum - 1 }] }), "")),
                .. a.Contains.Where(c => c.Minimum > 0).Select(c =>
                    (c.MinimumSite, (KindRule)(a with { Contains = [.. a.Contains, c with { Minimum = c.Minimum + 1 }] }), "")),
            ],
            _ => [],
        };

    private static AssertionSite Site(CanonicalSchema schema, string path)
    {
        // A reference is no part of the place that refers.
        var place = path.EndsWith("/$ref", StringComparison.Ordinal) ? path[..^5] : path;
        return new AssertionSite("properties", path, schema.AbsoluteLocation.Length == 0 ? place : schema.AbsoluteLocation + place, "");
    }

    private static long Stricter(bool isMaximum, long bound) => isMaximum ? bound - 1 : bound + 1;

    private static CountCheck Stricter(CountCheck count) => count with { Bound = Stricter(count.IsMaximum, count.Bound) };

    // Each value of a list, by a list without it.
    private static IEnumerable<(AssertionSite Site, EquatableArray<AllowedValues> Values, string Value)> Of(EquatableArray<AllowedValues> values) =>
        values.SelectMany((list, i) => list.Values.Take(MostValues).Select(value => (
            list.Site,
            SchemaEdges.Replaced(values, i, list with { Values = [.. list.Values.Where(v => v != value)] }),
            value)));
}

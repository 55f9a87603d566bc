using System.Globalization;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Collects what bounds the values of a member, for its documentation and as constants.</summary>
internal static class LimitReader
{
    // A longer value says nothing that fits into a comment.
    private const int LongestValue = 200;

    /// <summary>The bounds of a member whose type says nothing of them, and its default.</summary>
    /// <param name="schema">The schema of its values.</param>
    /// <param name="type">Their type.</param>
    /// <param name="fallback">The JSON of its <c>default</c>, or null.</param>
    public static EquatableArray<LimitSpec> Read(CanonicalSchema schema, CSharpType type, string? fallback)
    {
        var limits = Bounds(schema, type)
            .Where(l => l.Json.Length <= LongestValue)
            .GroupBy(l => l.Keyword, StringComparer.Ordinal)
            .SelectMany(Tightest)
            .ToList();
        if (fallback is { Length: <= LongestValue })
        {
            limits.Add(new LimitSpec(LimitSpec.Default, fallback));
        }

        return limits.ToEquatableArray();
    }

    // Several patterns and divisors all hold; of several bounds only one counts.
    private static IEnumerable<LimitSpec> Tightest(IGrouping<string, LimitSpec> limits) => limits.Key switch
    {
        "minimum" or "exclusiveMinimum" => [limits.OrderBy(l => NumberOf(l.Json)).Last()],
        "maximum" or "exclusiveMaximum" => [limits.OrderBy(l => NumberOf(l.Json)).First()],
        _ => limits.Distinct(),
    };

    private static double NumberOf(string json) =>
        double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // A type of the schema's own has its bounds where it stands.
    private static IEnumerable<LimitSpec> Bounds(CanonicalSchema schema, CSharpType type) => type switch
    {
        CSharpType.OrNull orNull => Bounds(schema, orNull.Inner),
        CSharpType.Model or CSharpType.Enumeration or CSharpType.Raw => [],
        _ => schema.Kinds.SelectMany(OfKind),
    };

    private static IEnumerable<LimitSpec> OfKind(KindRule rule) => rule switch
    {
        KindRule.Text { Values.IsEmpty: true } text =>
        [
            .. Counts("Length", text.Checks.OfType<StringCheck.Length>().Select(l => (l.IsMaximum, l.Bound))),
            .. text.Checks.OfType<StringCheck.Pattern>().Select(p => new LimitSpec("pattern", JsonString.Quote(p.Text.Source))),
        ],
        KindRule.Number { Values.IsEmpty: true } number =>
        [
            .. number.Checks.OfType<NumberCheck.Bound>().Select(b => new LimitSpec(NameOf(b), b.Limit)),
            .. number.Checks.OfType<NumberCheck.MultipleOf>().Select(m => new LimitSpec("multipleOf", m.Divisor)),
        ],
        KindRule.Array array => Counts("Items", array.Counts.Select(c => (c.IsMaximum, c.Bound))),
        KindRule.Object map => Counts("Properties", map.Counts.Select(c => (c.IsMaximum, c.Bound))),
        _ => [],
    };

    // Of several, the tightest counts.
    private static IEnumerable<LimitSpec> Counts(string what, IEnumerable<(bool IsMaximum, long Bound)> counts)
    {
        var all = counts.ToArray();
        var least = all.Where(c => !c.IsMaximum).Select(c => c.Bound).DefaultIfEmpty(0).Max();
        var most = all.Where(c => c.IsMaximum).Select(c => c.Bound).DefaultIfEmpty(-1).Min();
        if (least > 0)
        {
            yield return new LimitSpec("min" + what, least.ToString(CultureInfo.InvariantCulture));
        }

        if (most >= 0)
        {
            yield return new LimitSpec("max" + what, most.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string NameOf(NumberCheck.Bound bound) => (bound.IsExclusive, bound.IsMaximum) switch
    {
        (false, false) => "minimum",
        (false, true) => "maximum",
        (true, false) => "exclusiveMinimum",
        (true, true) => "exclusiveMaximum",
    };
}

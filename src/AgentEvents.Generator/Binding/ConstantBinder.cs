using System.Globalization;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>
/// Gives bounds and defaults their constants, once all members have their names: a constant gives way to every name that stands there already, so
/// that it never renames anything and nothing renames it.
/// </summary>
/// <code>
/// public const int TextMaxLength = 160;
/// </code>
internal static class ConstantBinder
{
    /// <summary>The types, with the constants of their members.</summary>
    public static IEnumerable<TypeSpec> Bind(IReadOnlyCollection<TypeSpec> types)
    {
        var unions = types.OfType<UnionSpec>()
            .GroupBy(u => u.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var cases = types.OfType<ModelSpec>().ToLookup(UnionOf, StringComparer.Ordinal);
        return types.Select(type => type switch
        {
            RecordSpec record => record with { Members = Of(record.Members, NamesAround(record)) },
            TupleSpec tuple => tuple with { Items = Of(tuple.Items, NamesAround(tuple)) },
            UnionSpec union => union with { Shared = Of(union.Shared, NamesBelow(union)) },
            _ => type,
        }).ToArray();

        HashSet<string> NamesAround(ModelSpec model) => new(
            MembersOf(model).Concat(unions.TryGetValue(UnionOf(model), out var union) ? NamesIn(union) : []), StringComparer.Ordinal);

        HashSet<string> NamesBelow(UnionSpec union) => new(cases[union.Name].SelectMany(MembersOf).Append(union.Name), StringComparer.Ordinal);
    }

    private static IEnumerable<string> MembersOf(ModelSpec model)
    {
        EquatableArray<MemberSpec> members = model switch { RecordSpec record => record.Members, TupleSpec tuple => tuple.Items, _ => [] };
        return members.SelectMany(m => new[] { m.Name, ReservedNames.Decoder(m.Name), "get_" + m.Name, "set_" + m.Name }).Append(model.Name);
    }

    // What the base declares is inherited, and may not be hidden.
    private static IEnumerable<string> NamesIn(UnionSpec union) => union.Shared.SelectMany(m => m.Limits.Select(l => NameOf(m, l)));

    private static string NameOf(MemberSpec member, LimitSpec limit) => member.Name + CSharpName.Pascal(limit.Keyword);

    private static string UnionOf(ModelSpec model) => model switch
    {
        RecordSpec record => record.Union ?? "",
        TupleSpec tuple => tuple.Union ?? "",
        WrapperSpec wrapper => wrapper.Union ?? "",
        _ => "",
    };

    private static EquatableArray<MemberSpec> Of(EquatableArray<MemberSpec> members, HashSet<string> taken) => members
        .Select(m => m.Limits.IsEmpty ? m : m with { Limits = m.Limits.Select(l => l with { Constant = Of(m, l, taken) }).ToEquatableArray() })
        .ToEquatableArray();

    private static ConstantSpec? Of(MemberSpec member, LimitSpec limit, HashSet<string> taken)
    {
        var name = NameOf(member, limit);
        var isFree = !ReservedNames.Model.Contains(name) && !ReservedNames.Request.Contains(name) && CSharpName.Fits(name);
        var isOne = member.Limits.Count(l => l.Keyword == limit.Keyword) == 1;
        return isFree && isOne && KindOf(member.Type, limit) is { } kind && taken.Add(name) ? new ConstantSpec(name, kind) : null;
    }

    private static ConstantKind? KindOf(CSharpType type, LimitSpec limit) => (limit.Keyword, type) switch
    {
        ("pattern", _) => null,
        ("minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties", _) =>
            int.TryParse(limit.Json, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? ConstantKind.Int32 : null,
        (_, CSharpType.OrNull orNull) => KindOf(orNull.Inner, limit),
        (LimitSpec.Default, CSharpType.Boolean) => limit.Json is "true" or "false" ? ConstantKind.Boolean : null,
        (LimitSpec.Default, CSharpType.Text or CSharpType.Enumeration or CSharpType.Phone or CSharpType.Instant or CSharpType.Day) => TextOf(limit),
        (LimitSpec.Default, CSharpType.Verbatim { IsNumber: false }) => TextOf(limit),
        (_, CSharpType.Int32 or CSharpType.Int64 or CSharpType.Decimal or CSharpType.Number or CSharpType.Verbatim { IsNumber: true }) =>
            NumberOf(type, limit.Json),
        _ => null,
    };

    private static ConstantKind? TextOf(LimitSpec limit) => limit.Json[0] == '"' ? ConstantKind.Text : null;

    // The type of the member where the value fits into it; an integer may have bounds that are none and lie beyond.
    private static ConstantKind? NumberOf(CSharpType type, string json)
    {
        if (json[0] is not ('-' or (>= '0' and <= '9')))
        {
            return null;
        }

        var integer = IntegerRange.ExactOf(json);
        return type switch
        {
            CSharpType.Verbatim => IsDouble(json) ? ConstantKind.Double : null,
            CSharpType.Int32 when integer >= int.MinValue && integer <= int.MaxValue => ConstantKind.Int32,
            CSharpType.Int32 or CSharpType.Int64 or CSharpType.Number when integer >= long.MinValue && integer <= long.MaxValue => ConstantKind.Int64,
            _ => IsDecimal(json) ? ConstantKind.Decimal : null,
        };
    }

    // 28 digits always fit.
    private static bool IsDecimal(string json) =>
        json.Length <= 28 && json.IndexOfAny(['e', 'E']) < 0 && decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsDouble(string json) =>
        double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value);
}

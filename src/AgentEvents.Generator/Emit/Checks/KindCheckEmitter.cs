using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes the validator that looks at the kind of the value first.</summary>
/// <code>
/// switch (cursor.Current)
/// {
///     case (byte)'{':
///         return check_AgentEvent__Object(ref cursor, ref sink);
///     default:
///         return CheckSteps.Reject(ref cursor, ref sink, s_AgentEvent_Type);
/// }
/// </code>
internal static class KindCheckEmitter
{
    /// <summary>The validator, and one for each kind that it has more to say about.</summary>
    public static IEnumerable<string> Write(CanonicalSchema schema, string method, CheckScope scope)
    {
        if (schema.AllowsNothing && Rejections(schema).Distinct().Count() == 1)
        {
            return [Method(method, Reject(schema, Rejections(schema).First(), scope))];
        }

        if (schema.OnlyKind is { } only && Rejections(schema).Distinct().Count() == 1)
        {
            return [Single(schema, only, method, scope)];
        }

        var own = schema.AllowedKinds.Where(k => IsJudged(schema, k)).ToArray();
        return [Switch(schema, method, own, scope), .. own.Select(k => Method($"{method}__{k}", Body(schema, k, scope)))];
    }

    // An object that nothing is said about but that it is one: it is read as a map, in which no name may stand twice.
    private static bool IsJudged(CanonicalSchema schema, InstanceKind kind) =>
        !schema[kind].IsUnconstrained || (kind == InstanceKind.Object && schema.AllowedKinds.All(k => k is InstanceKind.Object or InstanceKind.Null));

    private static string Method(string name, string body) => $$"""
        internal static bool {{name}}<TSink>({{ChecksEmitter.Parameters}})
            {{ChecksEmitter.Constraint}}
        {
            {{Code.Indent(body, 1)}}
        }
        """;

    private static string Single(CanonicalSchema schema, InstanceKind kind, string method, CheckScope scope)
    {
        var start = Starts(kind);
        var condition = start.Length == 1 ? $"cursor.Current != {start[0]}" : $"cursor.Current is not ({string.Join(" or ", start)})";
        return Method(method, $$"""
            if ({{condition}})
            {
                {{Reject(schema, Rejections(schema).First(), scope)}}
            }

            {{Body(schema, kind, scope)}}
            """);
    }

    private static string Switch(CanonicalSchema schema, string method, InstanceKind[] own, CheckScope scope)
    {
        var cases = own.Select(k => Case(k, $"return {method}__{k}(ref cursor, ref sink);"));
        var free = schema.AllowedKinds.Except(own).Select(k => Case(k, "return cursor.SkipValue();"));
        var rejected = Kinds().Where(k => schema[k] is KindRule.Rejected)
            .GroupBy(k => ((KindRule.Rejected)schema[k]).By)
            .Select(g => Code.Lines([.. g.SelectMany(Starts).Select(s => $"case {s}:"), "    " + Reject(schema, g.Key, scope)]));
        return Method(method, $$"""
            switch (cursor.Current)
            {
                {{Code.Indent(Code.Lines([.. cases, .. free, .. rejected]), 1)}}
                default:
                    return cursor.FailValue();
            }
            """);
    }

    private static string Case(InstanceKind kind, string body) => Code.Lines([.. Starts(kind).Select(s => $"case {s}:"), "    " + body]);

    private static string Body(CanonicalSchema schema, InstanceKind kind, CheckScope scope) => schema[kind] switch
    {
        KindRule.Object rule => ObjectCheckEmitter.Body(schema, rule, scope),
        KindRule.Array rule => ArrayCheckEmitter.Body(schema, rule, scope),
        KindRule.Text rule => ScalarCheckEmitter.Text(schema, rule, scope),
        KindRule.Number rule => ScalarCheckEmitter.Number(schema, rule, scope),
        KindRule.Literal rule => ScalarCheckEmitter.Literal(schema, rule, scope),
        _ => "return cursor.SkipValue();",
    };

    private static string Reject(CanonicalSchema schema, EquatableArray<AssertionSite> by, CheckScope scope)
    {
        var assertions = by.Select(site => scope.Assertion(schema, site)).ToArray();
        return $"return global::AgentEvents.Models.Validation.CheckSteps.Reject(ref cursor, ref "
            + $"sink, {(assertions.Length == 1 ? assertions[0] : $"[{string.Join(", ", assertions)}]")});";
    }

    private static IEnumerable<EquatableArray<AssertionSite>> Rejections(CanonicalSchema schema) =>
        schema.Kinds.OfType<KindRule.Rejected>().Select(r => r.By);

    private static IEnumerable<InstanceKind> Kinds() => Enum.GetValues(typeof(InstanceKind)).Cast<InstanceKind>();

    private static string[] Starts(InstanceKind kind) => kind switch
    {
        InstanceKind.Null => ["(byte)'n'"],
        InstanceKind.Boolean => ["(byte)'t'", "(byte)'f'"],
        InstanceKind.Object => ["(byte)'{'"],
        InstanceKind.Array => ["(byte)'['"],
        InstanceKind.String => ["(byte)'\"'"],
        _ => [
            "(byte)'-'", "(byte)'0'", "(byte)'1'", "(byte)'2'", "(byte)'3'", "(byte)'4'", "(byte)'5'", "(byte)'6'", "(byte)'7'", "(byte)'8'",
            "(byte)'9'",
        ],
    };
}

using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes what validates objects: one pass over the members, with a bit for each that the schema names.</summary>
/// <code>
/// case 0:
///     if ((seen0 &amp; 0x1u) != 0) { … }
///     seen0 |= 0x1u;
///     valid &amp;= check_AgentEvent_To(ref cursor, ref sink);
///     break;
/// </code>
internal static class ObjectCheckEmitter
{
    /// <summary>How many members have their bits in one word.</summary>
    public const int BitsPerWord = 32;

    /// <summary>The body.</summary>
    public static string Body(CanonicalSchema schema, KindRule.Object rule, CheckScope scope)
    {
        var words = (rule.Members.Count + BitsPerWord - 1) / BitsPerWord;
        var locals = (IsWide(rule) ? [WideObjectEmitter.Local(words)] : Enumerable.Range(0, words).Select(w => $"uint seen{w} = 0;"))
            .Append(Code.If(!rule.Counts.IsEmpty, "int count = 0;"))
            .Append(Code.If(IsOpen(rule, scope), "ulong names = 0;"))
            .Append(Code.If(!rule.Unevaluated.IsEmpty, EvaluationEmitter.Locals(schema, rule.Unevaluated, scope)));
        return $$"""
            int start = cursor.Position;
            bool valid = true;
            {{Code.Lines(locals)}}
            if (cursor.BeginObject())
            {
                do
                {
                    {{Code.Indent(Member(schema, rule, scope), 2)}}
                    if (!valid && sink.IsDone)
                    {
                        return false;
                    }
                }
                while (cursor.NextMember());
            }

            if (cursor.IsFaulted)
            {
                return false;
            }

            {{Code.If(IsOpen(rule, scope), UniqueNames)}}
            {{Code.Lines([.. Missing(schema, rule, words, scope), .. Dependencies(schema, rule, scope), .. Choices(schema, rule, scope), .. Counts(schema, rule, scope), .. ValueCheckEmitter.Write(schema, rule.Values, scope)])}}
            return valid;
            """;
    }

    private const string UniqueNames = """
        if (!global::AgentEvents.Models.Validation.CheckSteps.AreNamesUnique(ref cursor, ref sink, start, names))
        {
            valid = false;
            if (sink.IsDone)
            {
                return false;
            }
        }

        """;

    private const string NoteName = "names = global::AgentEvents.Models.Validation.CheckSteps.NoteName(ref cursor, at, names);";

    // Where no other member may stand, there is no need to look which of them stands twice.
    private static bool IsOpen(KindRule.Object rule, CheckScope scope) => rule.Others.Value is not { } value || !scope.Graph[value].AllowsNothing;

    private static string Member(CanonicalSchema schema, KindRule.Object rule, CheckScope scope)
    {
        var count = Code.If(!rule.Counts.IsEmpty, "count++;");
        var names = Code.Lines(rule.Names.Select(n => OtherMembersEmitter.NameCheck(n, scope)));
        var needsName = !rule.Members.IsEmpty || !rule.Others.ByPattern.IsEmpty || !rule.Unevaluated.IsEmpty;
        var isOpen = IsOpen(rule, scope);
        var other = Code.Lines([Code.If(isOpen, NoteName), OtherMembersEmitter.Write(schema, rule.Others, scope)]);
        var at = Code.If(isOpen || !rule.Members.IsEmpty, "int at = cursor.Position;");
        if (!needsName)
        {
            return Code.Lines([at, names, "cursor.ReadName();", count, other]);
        }

        var keepsName = !rule.Others.ByPattern.IsEmpty || !rule.Unevaluated.IsEmpty;
        var read = $$"""
            {{at}}
            {{names}}
            {{Code.If(keepsName, "global::System.ReadOnlySpan<byte> name = cursor.ReadName();")}}
            {{Code.If(!rule.Members.IsEmpty, Find(schema, rule, keepsName, scope))}}
            {{count}}
            {{Code.If(!rule.Unevaluated.IsEmpty, "global::AgentEvents.Models.Json.JsonMark value = cursor.Mark();")}}
            """;
        var unevaluated = rule.Unevaluated.Select((u, i) => EvaluationEmitter.Member(schema, u, i, scope));
        if (rule.Members.IsEmpty)
        {
            return Code.Lines([read, other, .. unevaluated]);
        }

        if (IsWide(rule))
        {
            return Code.Lines([read, WideObjectEmitter.Members(schema, rule, other, scope), .. unevaluated]);
        }

        var isOneWord = rule.Members.Count <= BitsPerWord;
        var cases = rule.Members.Select((m, i) => $$"""
            case {{CSharpLiteral.Of(i)}}:
                {{Code.Indent(Code.Lines([.. isOneWord ? [] : new[] { See($"seen{i / BitsPerWord}", Bit(i)) }, scope.CallInto(m.Value)]), 1)}}
                break;
            """);
        return $$"""
            {{read}}
            {{Code.If(isOneWord, SeeMember)}}
            switch (member)
            {
                {{Code.Indent(Code.Lines(cases), 1)}}
                default:
                    {{Code.Indent(other, 2)}}
                    break;
            }

            {{Code.Lines(unevaluated)}}
            """;
    }

    private static string SeeMember => $$"""
        if (member >= 0)
        {
            uint bit = 1u << member;
            {{Code.Indent(See("seen0", "bit"), 1)}}
        }

        """;

    private static string See(string word, string bit) => $$"""
        if (({{word}} & {{bit}}) != 0)
        {
            valid = false;
            sink.Report(global::AgentEvents.Models.Validation.JsonRules.DuplicateMember, at);
        }

        {{word}} |= {{bit}};
        """;

    private static string Find(CanonicalSchema schema, KindRule.Object rule, bool keepsName, CheckScope scope)
    {
        var names = rule.Members.Select(m => m.Name).ToArray();
        var method = scope.Names(schema, names);
        return keepsName ? $"int member = {method}(name);" : $"int member = {Code.Indent(NameEmitter.Find(names, method, "cursor.ReadName()"), 0)};";
    }

    private static bool IsWide(KindRule.Object rule) => rule.Members.Count > WideObjectEmitter.MostInOneMethod;

    private static IEnumerable<string> Missing(CanonicalSchema schema, KindRule.Object rule, int words, CheckScope scope)
    {
        if (IsWide(rule))
        {
            yield return WideObjectEmitter.Missing(schema, rule, words, scope);
            yield break;
        }

        for (var word = 0; word < words; word++)
        {
            var required = rule.Members
                .Select((member, index) => (member, index))
                .Where(p => p.index / BitsPerWord == word && p.member.IsRequired)
                .ToArray();
            if (required.Length == 0)
            {
                continue;
            }

            var reports = Code.Lines(
                required.SelectMany(p => p.member.RequiredBy.Select(site => scope.ReportIf($"(seen{word} & {Bit(p.index)}) == 0", schema, site))));
            var mask = CSharpLiteral.Mask(required.Aggregate(0UL, (all, p) => all | (1UL << (p.index % BitsPerWord))), isLong: false);
            yield return required.Length == 1 ? reports : $$"""
                if ((seen{{word}} & {{mask}}) != {{mask}})
                {
                    {{Code.Indent(reports, 1)}}
                }

                """;
        }
    }

    private static IEnumerable<string> Dependencies(CanonicalSchema schema, KindRule.Object rule, CheckScope scope)
    {
        var seen = SeenBits(rule);
        var reports = rule.Dependencies.Select(d => scope.ReportIf($"{seen[d.Trigger]} != 0 && {seen[d.Name]} == 0", schema, d.Site));
        return IsWide(rule) ? WideObjectEmitter.Spread(schema, reports.ToArray(), scope) : reports;
    }

    // Where all of one set is required anyway, the choice is made.
    private static IEnumerable<string> Choices(CanonicalSchema schema, KindRule.Object rule, CheckScope scope)
    {
        var seen = SeenBits(rule);
        var required = new HashSet<string>(rule.Members.Where(m => m.IsRequired).Select(m => m.Name), StringComparer.Ordinal);
        return rule.Choices
            .Where(c => !c.Sets.Any(s => s.All(required.Contains)))
            .Select(c => scope.ReportIf(None(c.Sets.Select(s => $"({string.Join(" || ", s.Select(n => seen[n] + " == 0"))})")), schema, c.Site));

        string None(IEnumerable<string> sets) => IsWide(rule) ? WideObjectEmitter.All(schema, sets.ToArray(), scope) : string.Join(" && ", sets);
    }

    private static Dictionary<string, string> SeenBits(KindRule.Object rule) => rule.Members
        .Select((m, i) => (m.Name, Seen: IsWide(rule) ? WideObjectEmitter.Seen(i) : $"(seen{i / BitsPerWord} & {Bit(i)})"))
        .ToDictionary(p => p.Name, p => p.Seen, StringComparer.Ordinal);

    private static IEnumerable<string> Counts(CanonicalSchema schema, KindRule.Object rule, CheckScope scope) =>
        rule.Counts.Select(c => scope.ReportIf($"count {(c.IsMaximum ? ">" : "<")} {CSharpLiteral.Of((int)c.Bound)}", schema, c.Site));

    /// <summary>The bit of a member in its word.</summary>
    public static string Bit(int index) => CSharpLiteral.Mask(1UL << (index % BitsPerWord), isLong: false);
}

using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>
/// Writes what is different in the validator of an object with many members: their bits are in a span, and what is done for each of them is spread
/// over methods of bounded size.
/// </summary>
internal static class WideObjectEmitter
{
    /// <summary>
    /// The most members that one method looks at. With 64 the just-in-time compiler takes 8 ms for it; with ten times as many it takes 200 times as
    /// long.
    /// </summary>
    public const int MostInOneMethod = 64;

    // 16,384 members: more than that is no matter for the stack.
    private const int MostWordsOnStack = 512;

    /// <summary>The bits of a member, as an expression that is 0 where the member has not been seen.</summary>
    public static string Seen(int index) => $"(seen[{CSharpLiteral.Of(index / ObjectCheckEmitter.BitsPerWord)}] & {ObjectCheckEmitter.Bit(index)})";

    /// <summary>The local that holds the bits.</summary>
    public static string Local(int words) =>
        $"global::System.Span<uint> seen = {(words > MostWordsOnStack ? "new" : "stackalloc")} uint[{CSharpLiteral.Of(words)}];";

    /// <summary>The statements that judge a member; its index is in <c>member</c>.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="rule">Its rule for objects.</param>
    /// <param name="other">The statements for members without a name.</param>
    /// <param name="scope">Names.</param>
    public static string Members(CanonicalSchema schema, KindRule.Object rule, string other, CheckScope scope)
    {
        var judges = new SplitSwitch(
            "bool", "<TSink>", ChecksEmitter.Parameters, ChecksEmitter.Constraint, "ref cursor, ref sink", "bool valid = true;", "valid");
        var method = scope.Parts(schema, "members", name => judges.Write(name, "member", [.. rule.Members.Select(m => scope.CallInto(m.Value))]));
        return $$"""
            if (member >= 0)
            {
                if ((seen[member / 32] & (1u << (member % 32))) != 0)
                {
                    valid = false;
                    sink.Report(global::AgentEvents.Models.Validation.JsonRules.DuplicateMember, at);
                }

                seen[member / 32] |= 1u << (member % 32);
                valid &= {{method}}(member, ref cursor, ref sink);
            }
            else
            {
                {{Code.Indent(other, 1)}}
            }

            """;
    }

    /// <summary>The statements that look for members that must be there.</summary>
    public static string Missing(CanonicalSchema schema, KindRule.Object rule, int words, CheckScope scope)
    {
        if (!rule.Members.Any(m => m.IsRequired))
        {
            return "";
        }

        var reporters = new SplitSwitch("void", "<TSink>", "ref TSink sink, int start", ChecksEmitter.Constraint, "ref sink, start", "", "");
        var reports = rule.Members.Select(m => Code.Lines(m.RequiredBy.Select(site => $"sink.Report({scope.Assertion(schema, site)}, start);")));
        var method = scope.Parts(schema, "missing", name => reporters.Write(name, "member", [.. reports]));
        var masks = Enumerable.Range(0, words).Select(word => CSharpLiteral.Mask(
            rule.Members
                .Skip(word * ObjectCheckEmitter.BitsPerWord)
                .Take(ObjectCheckEmitter.BitsPerWord)
                .Select((m, bit) => m.IsRequired ? 1UL << bit : 0)
                .Aggregate(0UL, (all, bit) => all | bit),
            isLong: false));
        return $$"""
            global::System.ReadOnlySpan<uint> required = [{{string.Join(", ", masks)}}];
            for (int word = 0; word < required.Length; word++)
            {
                for (uint missing = required[word] & ~seen[word]; missing != 0; missing &= missing - 1)
                {
                    valid = false;
                    {{method}}((32 * word) + global::System.Numerics.BitOperations.TrailingZeroCount(missing), ref sink, start);
                    if (sink.IsDone)
                    {
                        return false;
                    }
                }
            }

            """;
    }

    /// <summary>The statements that make many others run: each so many of them in a method of their own.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="statements">Statements that look at the bits.</param>
    /// <param name="scope">Names.</param>
    public static IEnumerable<string> Spread(CanonicalSchema schema, IReadOnlyList<string> statements, CheckScope scope) =>
        SplitSwitch.Chunks(statements).Select(chunk =>
        {
            var method = scope.Parts(schema, "more", name => [$$"""
                private static bool {{name}}<TSink>(scoped global::System.ReadOnlySpan<uint> seen, int start, ref TSink sink)
                    {{ChecksEmitter.Constraint}}
                {
                    bool valid = true;
                    {{Code.Indent(Code.Lines(chunk), 1)}}
                    return valid;
                }
                """]);
            return $"valid &= {method}(seen, start, ref sink);";
        });

    /// <summary>The condition that all of many hold; each looks at the bits.</summary>
    public static string All(CanonicalSchema schema, IReadOnlyList<string> conditions, CheckScope scope)
    {
        if (conditions.Count <= SplitSwitch.CasesOfMethod)
        {
            return string.Join(" && ", conditions);
        }

        var parts = SplitSwitch.Chunks(conditions).Select(chunk =>
        {
            var method = scope.Parts(schema, "all", name => [$$"""
                private static bool {{name}}(scoped global::System.ReadOnlySpan<uint> seen) => {{string.Join(" && ", chunk)}};
                """]);
            return $"{method}(seen)";
        });
        return All(schema, [.. parts], scope);
    }
}

using System.Text;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>
/// Writes the validator of a union: first find the one branch that the value can follow, then validate that one. Finding out looks ahead as
/// far as it must, which most often is the first member.
/// </summary>
internal static class UnionCheckEmitter
{
    private static string SelectMethod(FileSpec file, int schemaId) => file.Checks[schemaId].Validator + "__Select";

    /// <summary>The call that finds the branch for certain.</summary>
    public static string SelectCall(FileSpec file, int schemaId) =>
        SelectMethod(file, schemaId) + (CanGuess(file.Graph.Schemas[schemaId], file.Graph) ? "(ref cursor, guess: false)" : "(ref cursor)");

    /// <summary>The validator and the method that finds the branch.</summary>
    public static IEnumerable<string> Write(CanonicalSchema schema, Union union, CheckScope scope)
    {
        var method = scope.MethodOf(schema);
        var select = SelectMethod(scope.Spec, schema.Id);
        return [
            Dispatch(schema, union, method, select, scope),
            Select(schema, union, select, scope),
            .. union.Evidence.Where(e => !e.Strings.IsEmpty)
                .Select(e => Tags(TagMethod(select, union, e), e.Strings, e.OtherString, union.Branches.Count > 32)),
        ];
    }

    private static string Dispatch(CanonicalSchema schema, Union union, string method, string select, CheckScope scope)
    {
        var cases = union.Branches.Select((branch, i) => $$"""
            case {{CSharpLiteral.Of(i)}}:
                {{Code.Indent(branch.Path.Length == 0 ? $"return {scope.Call(branch)};" : scope.CallInto(branch) + "\nreturn valid;", 1)}}
            """);
        var guesses = CanGuess(schema, scope.Graph);
        return $$"""
            internal static bool {{method}}<TSink>({{ChecksEmitter.Parameters}})
                {{ChecksEmitter.Constraint}}
            {
                {{Code.Indent(Code.If(guesses, Guess(union, select, scope)), 1)}}
                bool valid = true;
                switch ({{select}}(ref cursor{{Code.If(guesses, ", guess: false")}}))
                {
                    {{Code.Indent(Code.Lines(cases), 2)}}
                    default:
                        if (!cursor.IsAtValue)
                        {
                            return cursor.FailValue();
                        }

                        {{Code.Indent(scope.Report(schema, union.Site, "cursor.Position"), 3)}}
                        if (!sink.IsDone)
                        {
                            {{Code.Indent(scope.CallInto(union.Base), 4)}}
                        }

                        return false;
                }
            }
            """;
    }

    /// <summary>
    /// Whether a member can be seen that one branch requires, before it is certain that no other branch is left. A union that holds itself never
    /// guesses: wrong guesses on every level of a document would add up to two to the power of its depth.
    /// </summary>
    private static bool CanGuess(CanonicalSchema schema, CanonicalGraph graph) =>
        schema.Union is { } union
        && union.Evidence.Any(e => IsSingle(~e.Absent & All(union)) && !IsSingle(e.OtherString | e.NoString))
        && !graph.Reaches(union.Branches, schema.Id);

    // A document whose first telling member belongs to one branch is most often valid against it. As no value satisfies two branches, that
    // settles it without looking at the members behind; only if it is not does the whole look-ahead take place.
    private static string Guess(Union union, string select, CheckScope scope)
    {
        var cases = union.Branches.Select((branch, i) => $$"""
            case {{CSharpLiteral.Of(i)}} when {{scope.Call(branch)}}:
                return true;
            """);
        return $$"""
            if (sink.IsDone)
            {
                global::AgentEvents.Models.Json.JsonMark mark = cursor.Mark();
                switch ({{select}}(ref cursor, guess: true))
                {
                    {{Code.Indent(Code.Lines(cases), 2)}}
                }

                cursor.Rewind(mark);
            }

            """;
    }

    private static string Select(CanonicalSchema schema, Union union, string select, CheckScope scope)
    {
        var isLong = union.Branches.Count > 32;
        var type = isLong ? "ulong" : "uint";
        var kinds = union.ByKind;
        var guesses = CanGuess(schema, scope.Graph);
        return $$"""
            /// <summary>The index of the {{(guesses ? "branch that the value can follow, or most likely follows," : "branch that the value can follow,")}} or -1. The cursor stays where it is.</summary>
            internal static int {{select}}(ref global::AgentEvents.Models.Json.JsonCursor cursor{{Code.If(guesses, ", bool guess")}})
            {
                {{type}} left = cursor.Current switch
                {
                    (byte)'{' => {{Mask(kinds[(int)InstanceKind.Object], isLong)}},
                    (byte)'[' => {{Mask(kinds[(int)InstanceKind.Array], isLong)}},
                    (byte)'"' => {{Mask(kinds[(int)InstanceKind.String], isLong)}},
                    (byte)'t' or (byte)'f' => {{Mask(kinds[(int)InstanceKind.Boolean], isLong)}},
                    (byte)'n' => {{Mask(kinds[(int)InstanceKind.Null], isLong)}},
                    _ => {{Mask(kinds[(int)InstanceKind.Number], isLong)}},
                };
                {{Code.Indent(Code.If(!union.Evidence.IsEmpty, LookAhead(schema, union, select, isLong, scope)), 1)}}
                return left == 0 ? -1 : global::System.Numerics.BitOperations.TrailingZeroCount(left);
            }
            """;
    }

    private static string LookAhead(CanonicalSchema schema, Union union, string select, bool isLong, CheckScope scope)
    {
        var names = union.Evidence.Select(e => e.Member).ToArray();
        var absent = union.Evidence.Select((e, i) => $$"""
            if ((seen & {{Bit(i)}}) == 0)
            {
                left &= {{Mask(e.Absent, isLong)}};
            }
            """);
        return $$"""
            if (cursor.Current == (byte)'{' && (left & unchecked(left - 1)) != 0)
            {
                global::AgentEvents.Models.Json.JsonMark mark = cursor.Mark();
                ulong seen = 0;
                if (cursor.BeginObject())
                {
                    do
                    {
                        int member = {{Code.Indent(NameEmitter.Find(names, scope.Names(schema, names), "cursor.ReadName()"), 3)}};
                        switch (member)
                        {
                            {{Code.Indent(Code.Lines(union.Evidence.Select((e, i) => Look(union, e, i, select, isLong, CanGuess(schema, scope.Graph)))), 4)}}
                        }

                        if ((left & unchecked(left - 1)) == 0)
                        {
                            break;
                        }

                        cursor.SkipValue();
                    }
                    while (cursor.NextMember());
                }

                if (cursor.IsFaulted)
                {
                    return -1;
                }

                if ((left & unchecked(left - 1)) != 0)
                {
                    {{Code.Indent(Code.Lines(absent), 2)}}
                }

                cursor.Rewind(mark);
            }

            """;
    }

    private static string Look(Union union, Evidence evidence, int index, string select, bool isLong, bool guesses)
    {
        var requiring = ~evidence.Absent & All(union);
        var guess = Code.If(guesses && IsSingle(requiring), $$"""
            if (guess && (left & {{Mask(requiring, isLong)}}) != 0)
            {
                left = {{Mask(requiring, isLong)}};
            }

            """);
        return $$"""
            case {{CSharpLiteral.Of(index)}}:
                seen |= {{Bit(index)}};
                {{Code.Indent(Narrow(union, evidence, select, isLong), 1)}}
                {{Code.Indent(guess, 1)}}
                break;
            """;
    }

    private static string Narrow(Union union, Evidence evidence, string select, bool isLong)
    {
        if (evidence.Strings.IsEmpty && evidence.NoString == evidence.OtherString)
        {
            return $"left &= {Mask(evidence.NoString, isLong)};";
        }

        var byText = evidence.Strings.IsEmpty ? Mask(evidence.OtherString, isLong) : $"{TagMethod(select, union, evidence)}(cursor.ReadString())";
        return $$"""
            if (cursor.Current == (byte)'"')
            {
                global::AgentEvents.Models.Json.JsonMark value = cursor.Mark();
                left &= {{byText}};
                cursor.Rewind(value);
            }
            else
            {
                left &= {{Mask(evidence.NoString, isLong)}};
            }

            """;
    }

    /// <summary>The method that says which branches a text leaves.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="tags">The texts that are told apart, with the branches that each leaves.</param>
    /// <param name="others">The branches that any other text leaves.</param>
    /// <param name="isLong">Whether there are more branches than 32 bits.</param>
    public static string Tags(string method, EquatableArray<TagValue> tags, ulong others, bool isLong)
    {
        if (tags.Count > TextTableEmitter.LongestCode)
        {
            return ManyTags(method, tags, others, isLong);
        }

        var arms = tags.Select(tag => $$"""
            case {{CSharpLiteral.Of(Encoding.UTF8.GetByteCount(tag.Text))}} when global::System.MemoryExtensions.SequenceEqual(text, {{CSharpLiteral.Utf8(tag.Text)}}):
                return {{Mask(tag.Branches, isLong)}};
            """);
        return $$"""
            private static {{(isLong ? "ulong" : "uint")}} {{method}}(global::System.ReadOnlySpan<byte> text)
            {
                switch (text.Length)
                {
                    {{Code.Indent(Code.Lines(arms), 2)}}
                    default:
                        return {{Mask(others, isLong)}};
                }
            }
            """;
    }

    private static string ManyTags(string method, EquatableArray<TagValue> tags, ulong others, bool isLong)
    {
        var type = isLong ? "ulong" : "uint";
        return $$"""
            private static {{type}} {{method}}(global::System.ReadOnlySpan<byte> text)
            {
                int index = {{TextTableEmitter.Find("text", tags.Select(t => t.Text).ToArray())}};
                global::System.ReadOnlySpan<{{type}}> branches = [{{string.Join(", ", tags.Select(t => Mask(t.Branches, isLong)))}}];
                return index < 0 ? {{Mask(others, isLong)}} : branches[index];
            }
            """;
    }

    // Members that differ on the wire may be one word in C#.
    private static string TagMethod(string select, Union union, Evidence evidence)
    {
        var word = Word(evidence);
        var before = union.Evidence.TakeWhile(e => e.Member != evidence.Member).Count(e => Word(e) == word);
        return select + "By" + word + (before == 0 ? "" : "_" + CSharpLiteral.Of(before + 1));
    }

    private static string Word(Evidence evidence) => CSharpName.Pascal(evidence.Member) ?? "Member";

    private static string Mask(ulong mask, bool isLong) => CSharpLiteral.Mask(mask, isLong);

    private static ulong All(Union union) => union.Branches.Count == 64 ? ulong.MaxValue : (1UL << union.Branches.Count) - 1;

    private static bool IsSingle(ulong mask) => mask != 0 && (mask & (mask - 1)) == 0;

    private static string Bit(int index) => CSharpLiteral.Mask(1UL << index, isLong: true);
}

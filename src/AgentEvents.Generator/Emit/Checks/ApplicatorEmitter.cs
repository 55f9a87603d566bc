using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes the validator that tries alternatives on the same value, one after the other, before it looks at the value itself.</summary>
internal static class ApplicatorEmitter
{
    /// <summary>The validator.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="method">The validator's name.</param>
    /// <param name="itself">The name of the validator for the rest.</param>
    /// <param name="scope">Names.</param>
    public static string Write(CanonicalSchema schema, string method, string itself, CheckScope scope)
    {
        var steps = schema.Applicators.Select((applicator, i) => Step(schema, applicator, i, scope));
        return $$"""
            internal static bool {{method}}<TSink>({{ChecksEmitter.Parameters}})
                {{ChecksEmitter.Constraint}}
            {
                int start = cursor.Position;
                global::AgentEvents.Models.Json.JsonMark mark = cursor.Mark();
                bool valid = true;
                {{Code.Indent(Code.Lines(steps), 1)}}
                return {{itself}}(ref cursor, ref sink) & valid;
            }
            """;
    }

    private static string Step(CanonicalSchema schema, Applicator applicator, int index, CheckScope scope)
    {
        if (applicator is Applicator.Conditional conditional)
        {
            return Conditional(conditional, scope);
        }

        if (applicator is Applicator.Dependent dependent)
        {
            return Dependent(dependent, scope);
        }

        var matches = $"matches{index}";
        var (branches, violated) = applicator switch
        {
            Applicator.AnyOf any => (any.Branches, $"{matches} == 0"),
            Applicator.OneOf one => (one.Branches, $"{matches} != 1"),
            Applicator.Not not => ([not.Schema], $"{matches} != 0"),
            _ => throw new ArgumentOutOfRangeException(nameof(applicator)),
        };
        return $$"""
            int {{matches}} = 0;
            {{Tries(schema, branches, matches, scope)}}
            if (cursor.IsFaulted)
            {
                return false;
            }

            if ({{violated}})
            {
                {{Code.Indent(scope.Report(schema, applicator.Site, "start"), 1)}}
                if (sink.IsDone)
                {
                    return false;
                }
                {{Code.Indent(Details(schema, applicator, matches, scope), 1)}}
            }

            """;
    }

    private static string Conditional(Applicator.Conditional conditional, CheckScope scope)
    {
        var then = conditional.Then is { } t ? scope.CallInto(t) + "\ncursor.Rewind(mark);" : "";
        var otherwise = conditional.Else is { } e ? scope.CallInto(e) + "\ncursor.Rewind(mark);" : "";
        return then.Length + otherwise.Length == 0 ? "" : $$"""
            {
                {{scope.Probe(conditional.If)}}
                bool holds = {{scope.Satisfies(conditional.If)}};
                cursor.Rewind(mark);
                if (holds)
                {
                    {{Code.Indent(then, 2)}}
                }
                else
                {
                    {{Code.Indent(otherwise, 2)}}
                }
            }
            {{Stop}}
            """;
    }

    private static string Dependent(Applicator.Dependent dependent, CheckScope scope) => $$"""
        if (global::AgentEvents.Models.Validation.CheckSteps.HasMember(ref cursor, {{CSharpLiteral.Utf8(dependent.Member)}}))
        {
            cursor.Rewind(mark);
            {{Code.Indent(scope.CallInto(dependent.Schema), 1)}}
        }
        cursor.Rewind(mark);
        {{Stop}}
        """;

    private const string Stop = """
        if (cursor.IsFaulted || (!valid && sink.IsDone))
        {
            return false;
        }

        """;

    // One method that tries a thousand alternatives takes the just-in-time compiler seconds.
    private static string Tries(CanonicalSchema schema, EquatableArray<SchemaReference> branches, string matches, CheckScope scope) =>
        branches.Count <= SplitSwitch.CasesOfMethod
            ? Code.Lines(branches.Select(b => Try(b, matches, scope)))
            : Code.Lines(SplitSwitch.Chunks(branches).Select(chunk =>
            {
                var method = scope.Parts(schema, "tries", name => [$$"""
                    private static int {{name}}(ref global::AgentEvents.Models.Json.JsonCursor cursor, global::AgentEvents.Models.Json.JsonMark mark)
                    {
                        int matches = 0;
                        {{Code.Indent(Code.Lines(chunk.Select(b => Try(b, "matches", scope))), 1)}}
                        return matches;
                    }
                    """]);
                return $"{matches} += {method}(ref cursor, mark);";
            }));

    private static string Try(SchemaReference branch, string matches, CheckScope scope) => $$"""
        {
            {{scope.Probe(branch)}}
            {{matches}} += {{scope.Satisfies(branch)}} ? 1 : 0;
            cursor.Rewind(mark);
        }
        """;

    // When nothing fits, the reader wants to know what each alternative misses.
    private static string Details(CanonicalSchema schema, Applicator applicator, string matches, CheckScope scope)
    {
        EquatableArray<SchemaReference> branches = applicator switch
        {
            Applicator.AnyOf any => any.Branches,
            Applicator.OneOf one => one.Branches,
            _ => [],
        };
        return branches.IsEmpty ? "" : "\n" + $$"""
            if ({{matches}} == 0)
            {
                {{Code.Indent(Details(schema, branches, scope), 1)}}
            }
            """;
    }

    private static string Details(CanonicalSchema schema, EquatableArray<SchemaReference> branches, CheckScope scope)
    {
        var details = branches.Select(b => scope.CallInto(b) + "\ncursor.Rewind(mark);");
        return branches.Count <= SplitSwitch.CasesOfMethod
            ? Code.Lines(details)
            : Code.Lines(SplitSwitch.Chunks(details.ToArray()).Select(chunk =>
            {
                var method = scope.Parts(schema, "details", name => [$$"""
                    private static void {{name}}<TSink>({{ChecksEmitter.Parameters}}, global::AgentEvents.Models.Json.JsonMark mark)
                        {{ChecksEmitter.Constraint}}
                    {
                        bool valid = true;
                        {{Code.Indent(Code.Lines(chunk), 1)}}
                    }
                    """]);
                return $"{method}(ref cursor, ref sink, mark);";
            }));
    }
}

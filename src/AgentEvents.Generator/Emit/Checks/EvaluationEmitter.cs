using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>
/// Writes what <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> need where only the instance shows what has been evaluated. The first
/// member or item for which it matters makes the instance be asked which alternatives it satisfies, each of them once; the answers are bits, and
/// every further member or item looks at these.
/// </summary>
/// <code>
/// private static bool evaluates_Shape(ref JsonCursor cursor, JsonMark whole, scoped Span&lt;ulong&gt; evaluated, ReadOnlySpan&lt;byte&gt; name)
/// {
///     if (name.SequenceEqual("a"u8))
///     {
///         return true;
///     }
///
///     if (evaluated[0] == 0)
///     {
///         evaluates_Shape__Ask(ref cursor, whole, evaluated);
///     }
///
///     return (evaluated[0] &amp; 0x2UL) != 0 &amp;&amp; name.SequenceEqual("b"u8);
/// }
/// </code>
internal static class EvaluationEmitter
{
    private const string Cursor = "ref global::AgentEvents.Models.Json.JsonCursor cursor, global::AgentEvents.Models.Json.JsonMark whole, scoped "
        + "global::System.Span<ulong> evaluated";

    /// <summary>The locals that the questions about members need.</summary>
    public static string Locals(CanonicalSchema schema, EquatableArray<UnevaluatedMembers> unevaluated, CheckScope scope) =>
        Locals(unevaluated.Select(u => PlanOf(schema, u.Evaluated, scope).Words));

    /// <summary>The locals that the questions about items need.</summary>
    public static string Locals(CanonicalSchema schema, EquatableArray<UnevaluatedItems> unevaluated, CheckScope scope) =>
        Locals(unevaluated.Select(u => PlanOf(schema, u.Evaluated, scope).Words));

    /// <summary>The statements for a member of an object; the cursor stands behind its value.</summary>
    public static string Member(CanonicalSchema schema, UnevaluatedMembers unevaluated, int index, CheckScope scope) =>
        Apply(IsEvaluated(schema, unevaluated, index, scope), unevaluated.Schema, scope);

    /// <summary>The expression that says whether a member of an object has been evaluated; the cursor ends up anywhere.</summary>
    public static string IsEvaluated(CanonicalSchema schema, UnevaluatedMembers unevaluated, int index, CheckScope scope)
    {
        var method = scope.Evaluator(schema, unevaluated.Evaluated, name => Members(schema, name, unevaluated.Evaluated, scope));
        return $"{method}(ref cursor, whole, evaluated{CSharpLiteral.Of(index)}, name)";
    }

    /// <summary>The statements for an item of an array; the cursor stands behind it.</summary>
    public static string Item(CanonicalSchema schema, UnevaluatedItems unevaluated, int index, CheckScope scope) =>
        Apply(IsEvaluated(schema, unevaluated, index, scope), unevaluated.Schema, scope);

    /// <summary>The expression that says whether an item of an array has been evaluated; the cursor ends up anywhere.</summary>
    public static string IsEvaluated(CanonicalSchema schema, UnevaluatedItems unevaluated, int index, CheckScope scope)
    {
        var method = scope.Evaluator(schema, unevaluated.Evaluated, name => Items(schema, name, unevaluated.Evaluated, scope));
        return $"{method}(ref cursor, whole, evaluated{CSharpLiteral.Of(index)}, value, count)";
    }

    private static string Locals(IEnumerable<int> words) => Code.Lines(
    [
        "global::AgentEvents.Models.Json.JsonMark whole = cursor.Mark();",
        .. words.Select((w, i) => $"global::System.Span<ulong> evaluated{CSharpLiteral.Of(i)} = stackalloc ulong[{CSharpLiteral.Of(w)}];"),
    ]);

    private static string Apply(string evaluated, SchemaReference leftover, CheckScope scope) => $$"""
        {
            global::AgentEvents.Models.Json.JsonMark behind = cursor.Mark();
            bool isEvaluated = {{evaluated}};
            cursor.Rewind(behind);
            if (!isEvaluated)
            {
                cursor.Rewind(value);
                {{Code.Indent(scope.CallInto(leftover), 2)}}
            }
        }

        """;

    private static EvaluationPlan<EvaluatedMembers> PlanOf(CanonicalSchema schema, EvaluatedMembers own, CheckScope scope) => new(
        schema,
        own,
        s => s[InstanceKind.Object] is KindRule.Object rule ? rule.Evaluated : new EvaluatedMembers(false, [], [], []),
        e => e.Dynamic,
        scope.Graph);

    private static EvaluationPlan<EvaluatedItems> PlanOf(CanonicalSchema schema, EvaluatedItems own, CheckScope scope) => new(
        schema,
        own,
        s => s[InstanceKind.Array] is KindRule.Array rule ? rule.Evaluated : new EvaluatedItems(false, 0, [], []),
        e => e.Dynamic,
        scope.Graph);

    private static string Members(CanonicalSchema schema, string method, EvaluatedMembers own, CheckScope scope)
    {
        string Conditions(EvaluatedMembers evaluated)
        {
            var names = evaluated.Names.Select(n => $"global::System.MemoryExtensions.SequenceEqual(name, {CSharpLiteral.Utf8(n)})");
            var patterns = evaluated.Patterns.Select(p => scope.Matches(schema, p, "name", "whole.Position"));
            return evaluated.All ? "true" : string.Join("\n    || ", names.Concat(patterns));
        }

        return Methods(
            method,
            "global::System.ReadOnlySpan<byte> name",
            PlanOf(schema, own, scope),
            scope,
            (evaluated, guard) => If(guard, Conditions(evaluated)));
    }

    private static string Items(CanonicalSchema schema, string method, EvaluatedItems own, CheckScope scope)
    {
        string Checks(EvaluatedItems evaluated, string guard)
        {
            var position = evaluated.All ? "true" : evaluated.Prefix > 0 ? $"index < {CSharpLiteral.Of(evaluated.Prefix)}" : "";
            return Code.Lines([If(guard, position), .. evaluated.All
                ? []
                : evaluated.Contains.Select(c => If(guard, $"{scope.Satisfies(c)}", $"{scope.Probe(c)}\ncursor.Rewind(value);"))]);
        }

        return Methods(method, "global::AgentEvents.Models.Json.JsonMark value, int index", PlanOf(schema, own, scope), scope, Checks);
    }

    private static string If(string guard, string condition, string before = "")
    {
        if (condition.Length == 0)
        {
            return "";
        }

        var check = Code.Lines([before, $$"""
            if ({{condition}})
            {
                return true;
            }

            """]);
        return guard.Length == 0 && before.Length == 0 ? check : $$"""
            {{(guard.Length == 0 ? "" : $"if ({guard})")}}
            {
                {{Code.Indent(check, 1)}}
            }

            """;
    }

    /// <summary>The method that answers for a member or an item, and the one that asks the instance.</summary>
    private static string Methods<T>(string method, string subject, EvaluationPlan<T> plan, CheckScope scope, Func<T, string, string> checks)
    {
        var ask = method + "__Ask";
        var parts = plan.Parts.ToArray();
        var asking = parts.Length == 0 ? "" : $$"""
            if (evaluated[0] == 0)
            {
                {{ask}}(ref cursor, whole, evaluated);
            }

            """;
        var answering = $$"""
            private static bool {{method}}({{Cursor}}, {{subject}})
            {
                {{Code.Indent(Code.Lines([checks(plan.Own, ""), asking, .. parts.Select(p => checks(p.Evaluated, plan.IsSet(p.Schema.Id)))]), 1)}}
                return false;
            }
            """;
        return parts.Length == 0 ? answering : Code.Paragraphs([answering, $$"""
            private static void {{ask}}({{Cursor}})
            {
                evaluated[0] = 0x1UL;
                {{Code.Indent(Code.Lines([Questions(plan.Applicators, plan, scope), .. parts.Select(p => Guarded(plan.IsSet(p.Schema.Id), Questions(p.Applicators, plan, scope)))]), 1)}}
            }
            """]);
    }

    private static string Guarded(string condition, string block) => block.Length == 0 ? "" : $$"""
        if ({{condition}})
        {
            {{Code.Indent(block, 1)}}
        }

        """;

    private static string Questions<T>(IEnumerable<Applicator> applicators, EvaluationPlan<T> plan, CheckScope scope) =>
        Code.Lines(applicators.SelectMany(a => Questions(a, plan, scope)));

    private static IEnumerable<string> Questions<T>(Applicator applicator, EvaluationPlan<T> plan, CheckScope scope) => applicator switch
    {
        Applicator.AnyOf any => any.Branches.Select(b => Question(scope.Probe(b), scope.Satisfies(b), plan.Set(b.Id))),
        Applicator.OneOf one => one.Branches.Select(b => Question(scope.Probe(b), scope.Satisfies(b), plan.Set(b.Id))),
        Applicator.Conditional c =>
        [
            Question(
                scope.Probe(c.If),
                scope.Satisfies(c.If),
                Code.Lines([plan.Set(c.If.Id), c.Then is { } then ? plan.Set(then.Id) : ""]),
                c.Else is { } otherwise ? plan.Set(otherwise.Id) : ""),
        ],
        Applicator.Dependent dependent =>
        [
            Question(
                "",
                $"global::AgentEvents.Models.Validation.CheckSteps.HasMember(ref cursor, {CSharpLiteral.Utf8(dependent.Member)})",
                plan.Set(dependent.Schema.Id)),
        ],
        _ => [],
    };

    private static string Question(string probe, string satisfied, string whenTrue, string whenFalse = "") => $$"""
        {
            {{probe}}
            cursor.Rewind(whole);
            if ({{satisfied}})
            {
                {{Code.Indent(whenTrue, 2)}}
            }
            {{Code.Indent(Code.If(whenFalse.Length > 0, $$"""
                else
                {
                    {{Code.Indent(whenFalse, 1)}}
                }
                """), 1)}}
        }

        """;
}

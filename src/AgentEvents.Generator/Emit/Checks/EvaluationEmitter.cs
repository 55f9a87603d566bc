using AgentEvents.Generator.Normalisation.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>
/// Writes what <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> need where only the instance shows what has been evaluated: methods that
/// say whether a schema, satisfied by the instance, has evaluated one of its members or items. They look at the instance again for each
/// question, which costs time only in schemas that have such a keyword beside alternatives.
/// </summary>
internal static class EvaluationEmitter
{
    private const string Cursor = "ref global::AgentEvents.Models.Json.JsonCursor cursor, global::AgentEvents.Models.Json.JsonMark whole";

    /// <summary>The statements for a member of an object; the cursor stands behind its value.</summary>
    public static string Member(CanonicalSchema schema, UnevaluatedMembers unevaluated, CheckScope scope) =>
        Apply(IsEvaluated(schema, unevaluated, scope), unevaluated.Schema, scope);

    /// <summary>The expression that says whether a member of an object has been evaluated; the cursor ends up anywhere.</summary>
    public static string IsEvaluated(CanonicalSchema schema, UnevaluatedMembers unevaluated, CheckScope scope)
    {
        var method = scope.Evaluator(schema, unevaluated.Evaluated, (name, s) => Members(s, name, unevaluated.Evaluated, scope));
        return $"{method}(ref cursor, whole, name)";
    }

    /// <summary>The statements for an item of an array; the cursor stands behind it.</summary>
    public static string Item(CanonicalSchema schema, UnevaluatedItems unevaluated, CheckScope scope) =>
        Apply(IsEvaluated(schema, unevaluated, scope), unevaluated.Schema, scope);

    /// <summary>The expression that says whether an item of an array has been evaluated; the cursor ends up anywhere.</summary>
    public static string IsEvaluated(CanonicalSchema schema, UnevaluatedItems unevaluated, CheckScope scope)
    {
        var method = scope.Evaluator(schema, unevaluated.Evaluated, (name, s) => Items(s, name, unevaluated.Evaluated, scope));
        return $"{method}(ref cursor, whole, value, count)";
    }

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

    private static string Members(CanonicalSchema schema, string method, EvaluatedMembers evaluated, CheckScope scope)
    {
        var names = evaluated.Names.Select(n => $"global::System.MemoryExtensions.SequenceEqual(name, {CSharpLiteral.Utf8(n)})");
        var patterns = evaluated.Patterns.Select(p => $"{scope.Pattern(schema, p)}(name)");
        return Method(
            $"private static bool {method}({Cursor}, global::System.ReadOnlySpan<byte> name)",
            evaluated.All,
            [.. names, .. patterns],
            Questions(evaluated.Dynamic, schema.Union, scope, OfMember));

        string OfMember(SchemaReference reference) => $"{MembersOf(scope.Graph[reference], scope)}(ref cursor, whole, name)";
    }

    private static string Items(CanonicalSchema schema, string method, EvaluatedItems evaluated, CheckScope scope)
    {
        var contains = evaluated.Contains.Select(c => Question("value", scope.Probe(c), scope.Satisfies(c), "true"));
        return Method(
            $"private static bool {method}({Cursor}, global::AgentEvents.Models.Json.JsonMark value, int index)",
            evaluated.All,
            evaluated.Prefix > 0 ? [$"index < {CSharpLiteral.Of(evaluated.Prefix)}"] : [],
            [.. contains, .. Questions(evaluated.Dynamic, schema.Union, scope, OfItem)]);

        string OfItem(SchemaReference reference) => $"{ItemsOf(scope.Graph[reference], scope)}(ref cursor, whole, value, index)";
    }

    /// <summary>The method for all that a schema evaluates in objects.</summary>
    private static string MembersOf(CanonicalSchema schema, CheckScope scope)
    {
        var evaluated = schema[InstanceKind.Object] is KindRule.Object rule ? rule.Evaluated : new EvaluatedMembers(false, [], [], []);
        return scope.Evaluator(schema, evaluated, (name, s) => Members(s, name, evaluated, scope));
    }

    /// <summary>The method for all that a schema evaluates in arrays.</summary>
    private static string ItemsOf(CanonicalSchema schema, CheckScope scope)
    {
        var evaluated = schema[InstanceKind.Array] is KindRule.Array rule ? rule.Evaluated : new EvaluatedItems(false, 0, [], []);
        return scope.Evaluator(schema, evaluated, (name, s) => Items(s, name, evaluated, scope));
    }

    private static string Method(string signature, bool all, IReadOnlyList<string> conditions, IEnumerable<string> questions)
    {
        var certain = all ? "return true;" : conditions.Count == 0 ? "" : $$"""
            if ({{string.Join("\n    || ", conditions)}})
            {
                return true;
            }

            """;
        return $$"""
            {{signature}}
            {
                {{Code.Indent(certain, 1)}}
                {{Code.Indent(all ? "" : Code.Lines([.. questions, "return false;"]), 1)}}
            }
            """;
    }

    private static IEnumerable<string> Questions(EquatableArray<Applicator> applicators, Union? union, CheckScope scope, Func<SchemaReference, string> evaluated)
    {
        foreach (var branch in union?.Branches ?? [])
        {
            yield return Question("whole", scope.Probe(branch), scope.Satisfies(branch), evaluated(branch));
        }

        foreach (var applicator in union is null ? applicators : [])
        {
            foreach (var question in Questions(applicator, scope, evaluated))
            {
                yield return question;
            }
        }
    }

    private static IEnumerable<string> Questions(Applicator applicator, CheckScope scope, Func<SchemaReference, string> evaluated) => applicator switch
    {
        Applicator.AnyOf any => any.Branches.Select(b => Question("whole", scope.Probe(b), scope.Satisfies(b), evaluated(b))),
        Applicator.OneOf one => one.Branches.Select(b => Question("whole", scope.Probe(b), scope.Satisfies(b), evaluated(b))),
        Applicator.Conditional conditional =>
        [
            Question("whole", scope.Probe(conditional.If), scope.Satisfies(conditional.If), evaluated(conditional.If)),
            conditional.Then is { } then ? Question("whole", scope.Probe(conditional.If), scope.Satisfies(conditional.If), evaluated(then)) : "",
            conditional.Else is { } otherwise ? Question("whole", scope.Probe(conditional.If), "!" + scope.Satisfies(conditional.If), evaluated(otherwise)) : "",
        ],
        Applicator.Dependent dependent =>
        [
            Question("whole", "", $"global::AgentEvents.Models.Validation.CheckSteps.HasMember(ref cursor, {CSharpLiteral.Utf8(dependent.Member)})", evaluated(dependent.Schema)),
        ],
        _ => [],
    };

    private static string Question(string from, string probe, string satisfied, string evaluated) => $$"""
        {
            {{probe}}
            cursor.Rewind({{from}});
            if ({{satisfied}} && {{evaluated}})
            {
                return true;
            }
        }

        """;
}

using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Checks;

namespace AgentEvents.Generator.Emit.Annotations;

/// <summary>Writes what annotates the members of an object.</summary>
internal static class MemberAnnotatorEmitter
{
    /// <summary>The body; nothing if no member is annotated.</summary>
    public static string Body(CanonicalSchema schema, KindRule.Object rule, AnnotationScope scope)
    {
        var named = rule.Members.Select(m => scope.ApplyAndReturn(schema, m.Value, "value")).ToArray();
        var other = Others(schema, rule.Others, scope);
        EquatableArray<UnevaluatedMembers> spoken = [.. rule.Unevaluated.Where(u => scope.Speaks(u.Schema))];
        var unevaluated = spoken.Select((u, i) => Unevaluated(schema, u, i, scope)).ToArray();
        if (other.Length == 0 && unevaluated.Length == 0 && named.All(n => n.Length == 0))
        {
            return "";
        }

        return $$"""
            {{Code.If(unevaluated.Length > 0, EvaluationEmitter.Locals(schema, spoken, scope.Checks))}}
            if (!cursor.BeginObject())
            {
                return;
            }

            do
            {
                global::System.ReadOnlySpan<byte> name = cursor.ReadName();
                global::AgentEvents.Models.Json.JsonMark value = cursor.Mark();
                {{Code.Indent(Choice(schema, rule, named, other, scope), 1)}}
                {{Code.Indent(Code.Lines(unevaluated), 1)}}
                cursor.SkipValue();
            }
            while (cursor.NextMember());
            """;
    }

    private static string Choice(CanonicalSchema schema, KindRule.Object rule, string[] named, string other, AnnotationScope scope)
    {
        if (rule.Members.IsEmpty)
        {
            return other;
        }

        // Members that nobody speaks of are named all the same, so that they are not taken for others.
        var cases = named.Select((statements, i) => $$"""
            case {{CSharpLiteral.Of(i)}}:
                {{Code.Indent(statements, 1)}}
                break;
            """);
        var lookup = scope.Checks.Names(schema, rule.Members.Select(m => m.Name).ToArray());
        return $$"""
            switch ({{lookup}}(name))
            {
                {{Code.Indent(Code.Lines(cases), 1)}}
                default:
                    {{Code.Indent(other, 2)}}
                    break;
            }

            """;
    }

    private static string Others(CanonicalSchema schema, OtherMembers others, AnnotationScope scope) => Code.Lines(
    [
        .. others.ByPattern.Select((group, i) => Group(schema, group, $"matched{i}", scope)),
        scope.ApplyAndReturn(schema, others.Value, "value"),
    ]);

    private static string Group(CanonicalSchema schema, PatternGroup group, string matched, AnnotationScope scope)
    {
        if (!scope.Speaks(group.Otherwise) && !group.Patterns.Any(p => scope.Speaks(p.Value)))
        {
            return "";
        }

        var patterns = group.Patterns.Select(p => $$"""
            if ({{scope.Checks.Matches(schema, p.Pattern, "name", "cursor.Position")}})
            {
                {{matched}} = true;
                {{Code.Indent(scope.ApplyAndReturn(schema, p.Value, "value"), 1)}}
            }

            """);
        return $$"""
            bool {{matched}} = false;
            {{Code.Lines(patterns)}}
            if (!{{matched}})
            {
                {{Code.Indent(scope.ApplyAndReturn(schema, group.Otherwise, "value"), 1)}}
            }

            """;
    }

    private static string Unevaluated(CanonicalSchema schema, UnevaluatedMembers unevaluated, int index, AnnotationScope scope) => $$"""
        {
            bool isEvaluated = {{EvaluationEmitter.IsEvaluated(schema, unevaluated, index, scope.Checks)}};
            cursor.Rewind(value);
            if (!isEvaluated)
            {
                {{Code.Indent(scope.ApplyAndReturn(schema, unevaluated.Schema, "value"), 2)}}
            }
        }

        """;
}

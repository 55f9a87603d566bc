using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Checks;

namespace AgentEvents.Generator.Emit.Annotations;

/// <summary>Writes what annotates the items of an array.</summary>
internal static class ItemAnnotatorEmitter
{
    /// <summary>The body; nothing if no item is annotated.</summary>
    public static string Body(CanonicalSchema schema, KindRule.Array rule, AnnotationScope scope)
    {
        var contains = Code.Lines(rule.Contains.Select(c => scope.ApplyIfSatisfied(schema, c.Schema, "value")));
        var byPlace = ByPlace(schema, rule, scope);
        EquatableArray<UnevaluatedItems> spoken = [.. rule.Unevaluated.Where(u => scope.Speaks(u.Schema))];
        var unevaluated = Code.Lines(spoken.Select((u, i) => Unevaluated(schema, u, i, scope)));
        var counts = !rule.Prefix.IsEmpty || unevaluated.Length > 0;
        return contains.Length + byPlace.Length + unevaluated.Length == 0 ? "" : $$"""
            {{Code.If(counts, "int count = 0;")}}
            {{Code.If(unevaluated.Length > 0, EvaluationEmitter.Locals(schema, spoken, scope.Checks))}}
            if (!cursor.BeginArray())
            {
                return;
            }

            do
            {
                global::AgentEvents.Models.Json.JsonMark value = cursor.Mark();
                {{Code.Indent(contains, 1)}}
                {{Code.Indent(byPlace, 1)}}
                {{Code.Indent(unevaluated, 1)}}
                cursor.SkipValue();
                {{Code.If(counts, "count++;")}}
            }
            while (cursor.NextItem());
            """;
    }

    private static string ByPlace(CanonicalSchema schema, KindRule.Array rule, AnnotationScope scope)
    {
        var rest = scope.ApplyAndReturn(schema, rule.Items, "value");
        if (rule.Prefix.IsEmpty || (rest.Length == 0 && !rule.Prefix.Any(scope.Speaks)))
        {
            return rest;
        }

        var cases = rule.Prefix.Select((p, i) => $$"""
            case {{CSharpLiteral.Of(i)}}:
                {{Code.Indent(scope.ApplyAndReturn(schema, p, "value"), 1)}}
                break;
            """);
        return $$"""
            switch (count)
            {
                {{Code.Indent(Code.Lines(cases), 1)}}
                default:
                    {{Code.Indent(rest, 2)}}
                    break;
            }

            """;
    }

    private static string Unevaluated(CanonicalSchema schema, UnevaluatedItems unevaluated, int index, AnnotationScope scope) => $$"""
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

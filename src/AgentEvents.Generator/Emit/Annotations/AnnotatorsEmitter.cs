using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Checks;

namespace AgentEvents.Generator.Emit.Annotations;

/// <summary>
/// Writes the annotators: one method for each canonical schema that has anything to say. An annotator is handed values that are known to be
/// valid, so it takes nothing back: of alternatives it asks the validators which are satisfied and follows these, and what stands under
/// <c>not</c> it never looks at. It leaves the cursor anywhere in the value.
/// </summary>
/// <code>
/// internal static void annotate_AgentEvent(ref JsonCursor cursor, AnnotationSink sink)
/// {
///     JsonMark mark = cursor.Mark();
///     sink.Add(r_AgentEvent_Title, cursor.Position);
///     …
/// }
/// </code>
internal static class AnnotatorsEmitter
{
    /// <summary>The parameters that all annotators have.</summary>
    public const string Parameters =
        "ref global::AgentEvents.Models.Json.JsonCursor cursor, global::AgentEvents.Models.Validation.AnnotationSink sink";

    /// <summary>The name of a schema's annotator.</summary>
    public static string MethodOf(FileSpec file, int schemaId) => "annotate_" + file.Checks[schemaId].Method;

    /// <summary>All that the models need.</summary>
    public static IEnumerable<string> Write(CheckScope checks)
    {
        var scope = new AnnotationScope(checks);
        return scope.Schemas.SelectMany(schema => Methods(schema, scope));
    }

    private static IEnumerable<string> Methods(CanonicalSchema schema, AnnotationScope scope)
    {
        var method = MethodOf(scope.Checks.Spec, schema.Id);
        if (!scope.Speaks(schema))
        {
            return [Method(method, "")];
        }

        if (schema.Union is { } union)
        {
            return [Method(method, UnionAnnotatorEmitter.Body(schema, union, scope))];
        }

        var parts = Parts(schema, scope).Where(p => p.Body.Length > 0).ToArray();
        var cases = parts.Select(p => $$"""
            case (byte)'{{p.Start}}':
                {{method}}__{{p.Kind}}(ref cursor, sink);
                break;
            """);
        var dispatch = parts.Length == 0 ? "" : $$"""
            switch (cursor.Current)
            {
                {{Code.Indent(Code.Lines(cases), 1)}}
            }

            """;
        var alternatives = schema.Applicators.Select(a => InPlaceAnnotatorEmitter.Write(schema, a, scope)).Where(a => a.Length > 0).ToArray();
        return
        [
            Method(method, Code.Lines(
            [
                Code.If(schema.RemembersVerdicts, Once(schema, scope)),
                scope.Say(schema, schema.Annotations),
                Code.If(alternatives.Length > 0, "global::AgentEvents.Models.Json.JsonMark mark = cursor.Mark();"),
                .. alternatives,
                dispatch,
            ])),
            .. parts.Select(p => Method($"{method}__{p.Kind}", p.Body)),
        ];
    }

    private static string Once(CanonicalSchema schema, AnnotationScope scope) => $$"""
        if (!sink.Begin({{scope.Checks.Number(schema)}}, cursor.Position))
        {
            return;
        }

        """;

    private static IEnumerable<(InstanceKind Kind, char Start, string Body)> Parts(CanonicalSchema schema, AnnotationScope scope)
    {
        if (schema[InstanceKind.Object] is KindRule.Object members)
        {
            yield return (InstanceKind.Object, '{', MemberAnnotatorEmitter.Body(schema, members, scope));
        }

        if (schema[InstanceKind.Array] is KindRule.Array items)
        {
            yield return (InstanceKind.Array, '[', ItemAnnotatorEmitter.Body(schema, items, scope));
        }
    }

    private static string Method(string name, string body) => $$"""
        internal static void {{name}}({{Parameters}})
        {
            {{Code.Indent(body, 1)}}
        }
        """;
}

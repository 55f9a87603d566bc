using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Annotations;

/// <summary>Writes the part of a model that says how its schema annotates a document.</summary>
/// <code>
/// sealed partial record AgentEvent : IAnnotatedJsonModel&lt;AgentEvent&gt;
/// {
///     static void IAnnotatedJsonModel&lt;AgentEvent&gt;.Annotate(ref JsonCursor cursor, AnnotationSink sink) => …
/// }
/// </code>
internal static class AnnotatedModelEmitter
{
    /// <summary>The part.</summary>
    public static string Write(ModelSpec model, FileSpec file)
    {
        var name = CSharpIdentifier.Of(model.Name);
        var contract = $"global::AgentEvents.Models.Json.IAnnotatedJsonModel<{name}>";
        var annotate = file.Checks[model.SchemaId].ForeignModel is { } foreign
            ? $"sink.Annotate<{CSharpIdentifier.OfType(foreign)}>(ref cursor)"
            : $"{CSharpIdentifier.OfType(file.Namespace + "." + file.ChecksClass)}."
                + $"{AnnotatorsEmitter.MethodOf(file, model.SchemaId)}(ref cursor, sink)";
        return $$"""
            {{(model is UnionSpec ? "abstract" : "sealed")}} partial record {{name}} : {{contract}}
            {
                static void {{contract}}.Annotate({{AnnotatorsEmitter.Parameters}}) =>
                    {{annotate}};
            }
            """;
    }
}

using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Accepting;
using AgentEvents.Generator.Emit.Annotations;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>
/// Writes the class that holds a file's validators: one method for each canonical schema, generic over what is done with violations.
/// </summary>
internal static class ChecksEmitter
{
    /// <summary>The parameters that all validators have.</summary>
    public const string Parameters = "ref global::AgentEvents.Models.Json.JsonCursor cursor, ref TSink sink";

    /// <summary>The constraint that all validators have.</summary>
    public const string Constraint = "where TSink : struct, global::AgentEvents.Models.Validation.IViolationSink";

    /// <summary>The class.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The accept path of its root; null if it has none.</param>
    public static string Write(FileSpec file, AcceptPath? path)
    {
        var scope = new CheckScope(file);
        // A file without types is a validator alone, which asks for its root.
        var models = new HashSet<int>(file.Types.OfType<ModelSpec>().Select(m => m.SchemaId));
        bool IsAsked(CanonicalSchema s) => models.Contains(s.Id) || (file.Types.IsEmpty && s.Id == file.Graph.Definitions[0].Id);
        var called =
            file.Graph.Schemas.Where(s => file.Checks[s.Id] is { IsCalled: true, ForeignModel: null }
                && (IsAsked(s) || (!s.AllowsAnything && !PlainCheck.Is(s))));
        var methods = called.SelectMany(schema => Methods(schema, scope)).ToArray();
        var trials = file.Types.OfType<UnionSpec>().Where(u => !u.Tried.IsEmpty).Select(u => TrialEmitter.Write(u, scope)).ToArray();
        var accepting = path is null ? [] : AcceptEmitter.Write(scope, path).ToArray();
        var annotators = file.CollectsAnnotations ? AnnotatorsEmitter.Write(scope).ToArray() : [];
        return $$"""
            /// <summary>The validators of <c>{{CSharpLiteral.Xml(file.SchemaUri)}}</c>.</summary>
            internal static class {{CSharpIdentifier.Of(file.ChecksClass)}}
            {
                {{Code.Indent(Code.Paragraphs([.. methods, .. trials, .. accepting, .. annotators, .. scope.Members]), 1)}}
            }
            """;
    }

    private static IEnumerable<string> Methods(CanonicalSchema schema, CheckScope scope)
    {
        var method = scope.MethodOf(schema);
        if (schema.Union is { } union)
        {
            return UnionCheckEmitter.Write(schema, union, scope);
        }

        if (schema.RemembersVerdicts)
        {
            var judge = method + "__Judge";
            return [RememberingEmitter.Write(method, judge, scope.Number(schema)), .. Judging(schema, judge, scope)];
        }

        return Judging(schema, method, scope);
    }

    private static IEnumerable<string> Judging(CanonicalSchema schema, string method, CheckScope scope) => schema.Applicators.IsEmpty
        ? KindCheckEmitter.Write(schema, method, scope)
        : [ApplicatorEmitter.Write(schema, method, method + "__Itself", scope), .. KindCheckEmitter.Write(schema, method + "__Itself", scope)];
}

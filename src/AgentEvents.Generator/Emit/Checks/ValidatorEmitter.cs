using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Accepting;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes what judges documents and makes no models of them: all that somebody needs who only wants the verdict.</summary>
/// <code>
/// public sealed class Validator : IJsonModel&lt;Validator&gt;
/// {
///     static bool IJsonModel&lt;Validator&gt;.Check&lt;TSink&gt;(ref JsonCursor cursor, ref TSink sink) => ValidatorChecks.check_Root(…);
/// }
/// </code>
internal static class ValidatorEmitter
{
    private const string Json = "global::AgentEvents.Models.Json.";

    /// <summary>The name of the class.</summary>
    public const string Class = "Validator";

    /// <summary>What is generated for schemas of which only the verdict is wanted.</summary>
    /// <param name="path">The file, for diagnostics.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="uri">The URI of the root schema, for documentation.</param>
    /// <param name="graph">The schemas.</param>
    public static FileSpec SpecOf(string path, string space, string uri, CanonicalGraph graph) =>
        new(path, space, uri, space + "." + Class, Class + "Checks", graph, CheckBinder.BindAlone(graph), []);

    /// <summary>The C#.</summary>
    public static string Write(FileSpec file)
    {
        var root = file.Graph.Schemas[file.Graph.Definitions[0].Id];
        var check = root.AllowsAnything ? "cursor.SkipValue()" : $"{file.ChecksClass}.{file.Checks[root.Id].Validator}(ref cursor, ref sink)";
        var path = AcceptPath.Of(file);
        return Code.Tidy($$"""
            {{Code.Header}}
            namespace {{CSharpIdentifier.OfNamespace(file.Namespace)}};

            /// <summary>Judges documents.</summary>
            public sealed class {{Class}} : {{Json}}IJsonModel<{{Class}}>
            {
                static bool {{Json}}IJsonModel<{{Class}}>.Check<TSink>(ref {{Json}}JsonCursor cursor, ref TSink sink) => {{check}};

                {{Code.If(path is not null, $"static bool {Json}IJsonModel<{Class}>.Accepts(global::System.ReadOnlySpan<byte> utf8) => {file.ChecksClass}.{AcceptEntryEmitter.Accepts}(utf8);")}}

                static {{Class}} {{Json}}IJsonModel<{{Class}}>.Read(ref {{Json}}JsonCursor cursor) =>
                    throw new global::System.InvalidOperationException();

                void {{Json}}IJsonModel<{{Class}}>.Write(ref {{Json}}JsonWriter writer) => throw new global::System.InvalidOperationException();
            }

            {{ChecksEmitter.Write(file, path)}}

            """);
    }
}

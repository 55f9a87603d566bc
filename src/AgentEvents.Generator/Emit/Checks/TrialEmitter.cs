using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>
/// Writes what finds out which alternative a valid value follows where nothing but validating tells: the first one whose validator accepts it.
/// Only readers ask for it; the validators of the alternatives are the same that judge the value.
/// </summary>
/// <code>
/// internal static int check_Shape__Tried(ref JsonCursor cursor)
/// {
///     JsonMark mark = cursor.Mark();
///     …
/// }
/// </code>
internal static class TrialEmitter
{
    /// <summary>The call that finds the alternative.</summary>
    public static string SelectCall(FileSpec file, UnionSpec union) => MethodOf(file, union) + "(ref cursor)";

    /// <summary>The method.</summary>
    public static string Write(UnionSpec union, CheckScope scope) => $$"""
        /// <summary>The index of the first alternative that the value satisfies, or -1. The cursor stays where it is.</summary>
        internal static int {{MethodOf(scope.Spec, union)}}(ref global::AgentEvents.Models.Json.JsonCursor cursor)
        {
            global::AgentEvents.Models.Json.JsonMark mark = cursor.Mark();
            bool holds;
            {{Code.Indent(Code.Lines(union.Branches.Select(branch => Try(union.Tried[branch], branch, scope))), 1)}}
            return -1;
        }
        """;

    private static string MethodOf(FileSpec file, UnionSpec union) => file.Checks[union.SchemaId].Validator + "__Tried";

    private static string Try(SchemaReference branch, int index, CheckScope scope) => $$"""
        {
            {{scope.Probe(branch)}}
            holds = {{scope.Satisfies(branch)}};
            cursor.Rewind(mark);
            if (holds)
            {
                return {{CSharpLiteral.Of(index)}};
            }
        }

        """;
}

using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Checks;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>Writes how a file's accept path is entered: to judge a document, and to make a model of it.</summary>
internal static class AcceptEntryEmitter
{
    /// <summary>The name of the method that says yes to a document.</summary>
    public const string Accepts = "accepts_Document";

    /// <summary>The name of the method that says yes to a document and makes the model.</summary>
    public const string Reads = "reads_Document";

    /// <summary>The name of the method that judges a document by its validator.</summary>
    public const string Judges = "judges_Document";

    /// <summary>The attribute of a method that stays one.</summary>
    /// <remarks>
    /// Steps are inlined into the path. A path that is itself put into another method leaves no room for them, and a cursor beside it would be set up
    /// for every document.
    /// </remarks>
    public const string NoInlining =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    private const string Document = "global::System.ReadOnlySpan<byte> utf8";
    private const string Runtime = AcceptEmitter.Runtime;

    /// <summary>The methods.</summary>
    /// <param name="scope">The validators of the file.</param>
    /// <param name="root">The schema of the file's root.</param>
    /// <param name="path">The method of the path.</param>
    /// <param name="plan">How the model is made; null if it is not.</param>
    public static IEnumerable<string> Write(CheckScope scope, CanonicalSchema root, string path, ModelPlan? plan) =>
    [
        $$"""
        {{NoInlining}}
        internal static bool {{Judges}}({{Document}})
        {
            global::AgentEvents.Models.Json.JsonCursor cursor = new(utf8);
            global::AgentEvents.Models.Validation.FlagSink sink = default;
            return {{scope.Call(root)}} && cursor.Finish();
        }
        """,
        $$"""
        internal static bool {{Accepts}}({{Document}}) =>
            {{Whole(path, "Compact", plan, keeps: false)}} || accepts_Spaced(utf8);
        """,
        $$"""
        {{NoInlining}}
        private static bool accepts_Spaced({{Document}}) =>
            {{AcceptEmitter.Steps}}IsSpaced(utf8) && {{Whole(path, "Spaced", plan, keeps: false)}};
        """,
        .. plan is null ? Array.Empty<string>() : Reading(scope, path, plan),
    ];

    private static IEnumerable<string> Reading(CheckScope scope, string path, ModelPlan plan)
    {
        var model = CSharpIdentifier.OfType(scope.Spec.RootModel);
        return [
            $$"""
            internal static bool {{Reads}}({{Document}}, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{model}}? value)
            {
                global::System.Span<int> tape = stackalloc int[{{CSharpLiteral.Of(plan.Tape.Length)}}];
                value = {{Whole(path, "Compact", plan, keeps: true)}} || reads_Spaced(utf8, tape) ? make_Document(utf8, tape) : null;
                return value is not null;
            }
            """,
            $$"""
            {{NoInlining}}
            private static bool reads_Spaced({{Document}}, global::System.Span<int> tape)
            {
                tape.Clear();
                return {{AcceptEmitter.Steps}}IsSpaced(utf8) && {{Whole(path, "Spaced", plan, keeps: true)}};
            }
            """,
            $$"""
            {{NoInlining}}
            private static {{model}} make_Document({{Document}}, global::System.Span<int> tape)
            {
                global::AgentEvents.Models.Json.JsonCursor cursor = {{AcceptEmitter.Steps}}ReaderOf(utf8);
                {{Code.Indent(Code.If(plan.Others >= 0, Others(model, plan)), 1)}}
                return {{Code.Indent(plan.Expression(), 1)}};
            }
            """,
        ];
    }

    // Members that the schema does not name are rare, and the reader knows what becomes of them.
    private static string Others(string model, ModelPlan plan) => $$"""
        if (tape[{{CSharpLiteral.Of(plan.Others)}}] != 0)
        {
            return {{model}}.ReadJson(ref cursor);
        }

        """;

    private static string Whole(string path, string layout, ModelPlan? plan, bool keeps)
    {
        var start = layout == "Compact" ? "0" : $"{Runtime}SpacedLayout.Skip(utf8, 0)";
        var tape = plan is null ? "" : keeps ? ", tape" : ", default";
        var types = $"{Runtime}{layout}Layout" + (plan is null ? "" : $", {Runtime}{(keeps ? "KeptTape" : "NoTape")}");
        return $"{AcceptEmitter.Steps}IsWhole(utf8, {path}<{types}>(utf8, {start}{tape}))";
    }
}

using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>Writes the base of a closed hierarchy.</summary>
/// <code>
/// public abstract partial record AgentEventDetail
/// {
///     public TResult Match&lt;TResult&gt;(
///         Func&lt;AgentComposingEvent, TResult&gt; composing,
///         Func&lt;AgentReadEvent, TResult&gt; read) => this switch { … };
/// }
/// </code>
internal static class UnionEmitter
{
    /// <summary>The base record.</summary>
    /// <param name="union">The union.</param>
    /// <param name="space">The namespace.</param>
    public static string Write(UnionSpec union, string space)
    {
        var name = CSharpIdentifier.Of(union.Name);
        return $$"""
            {{DocsEmitter.Write(union.Docs, union.Definition)}}
            public abstract partial record {{name}}
            {
                private protected {{name}}()
                {
                }

                {{Code.Indent(Code.Paragraphs([.. union.Shared.Select(RecordEmitter.Property), Code.If(union.KeepsOthers, RecordEmitter.OthersProperty), Match(union.Cases, space), Switch(union.Cases, space)]), 1)}}
            }
            """;
    }

    /// <summary>The method that calls the function for the case.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="space">The namespace or type that the cases are in.</param>
    public static string Match(IReadOnlyList<CaseSpec> cases, string space)
    {
        var parameters = cases.Select(c => $"global::System.Func<{TypeOf(c, space)}, TResult> {CSharpIdentifier.Of(c.Parameter)}");
        var arms = cases.Select(c => $"{TypeOf(c, space)} {CaseNames.Value} => {CSharpIdentifier.Of(c.Parameter)}({CaseNames.Value}),");
        return $$"""
            /// <summary>Calls the function for what this is. There is no other case.</summary>
            {{Code.Lines(cases.Select(c => Documentation(c, space)))}}
            /// <typeparam name="TResult">What the functions return.</typeparam>
            /// <returns>What the function called returned.</returns>
            public TResult Match<TResult>(
                {{Code.Indent(string.Join(",\n", parameters), 1)}}) => this switch
            {
                {{Code.Indent(Code.Lines(arms), 1)}}
                _ => throw new global::System.InvalidOperationException(),
            };
            """;
    }

    /// <summary>The method that calls the action for the case.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="space">The namespace or type that the cases are in.</param>
    public static string Switch(IReadOnlyList<CaseSpec> cases, string space)
    {
        var parameters = cases.Select(c => $"global::System.Action<{TypeOf(c, space)}> {CSharpIdentifier.Of(c.Parameter)}");
        var arms =
            cases.Select(c => $"case {TypeOf(c, space)} {CaseNames.Value}:\n    {CSharpIdentifier.Of(c.Parameter)}({CaseNames.Value});\n    break;");
        return $$"""
            /// <summary>Calls the action for what this is. There is no other case.</summary>
            {{Code.Lines(cases.Select(c => Documentation(c, space)))}}
            public void Switch(
                {{Code.Indent(string.Join(",\n", parameters), 1)}})
            {
                switch (this)
                {
                    {{Code.Indent(Code.Lines(arms), 2)}}
                }
            }
            """;
    }

    private static string TypeOf(CaseSpec specCase, string space) => CSharpIdentifier.OfType(space + "." + specCase.Name);

    private static string Documentation(CaseSpec specCase, string space) =>
        $"/// <param name=\"{specCase.Parameter}\">For a <see cref=\"{TypeOf(specCase, space)}\"/>.</param>";
}

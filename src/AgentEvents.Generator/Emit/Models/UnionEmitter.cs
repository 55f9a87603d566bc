using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>Writes the base of a closed hierarchy.</summary>
/// <code>
/// public abstract partial record AgentEventDetail
/// {
///     public TResult Match&lt;TResult&gt;(Func&lt;AgentComposingEvent, TResult&gt; composing, Func&lt;AgentReadEvent, TResult&gt; read) => this switch { … };
/// }
/// </code>
internal static class UnionEmitter
{
    /// <summary>The base record.</summary>
    public static string Write(UnionSpec union)
    {
        var name = CSharpIdentifier.Of(union.Name);
        return $$"""
            {{DocsEmitter.Write(union.Docs, union.Definition)}}
            public abstract partial record {{name}}
            {
                private protected {{name}}()
                {
                }

                {{Code.Indent(Code.Paragraphs([.. union.Shared.Select(RecordEmitter.Property), Code.If(union.KeepsOthers, RecordEmitter.OthersProperty), Match(union.Cases), Switch(union.Cases)]), 1)}}
            }
            """;
    }

    /// <summary>The method that calls the function for the case.</summary>
    public static string Match(IReadOnlyList<CaseSpec> cases)
    {
        var parameters = cases.Select(c => $"global::System.Func<{CSharpIdentifier.Of(c.Name)}, TResult> {CSharpIdentifier.Of(c.Parameter)}");
        var arms = cases.Select(c => $"{CSharpIdentifier.Of(c.Name)} value => {CSharpIdentifier.Of(c.Parameter)}(value),");
        return $$"""
            /// <summary>Calls the function for what this is. There is no other case.</summary>
            {{Code.Lines(cases.Select(Documentation))}}
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
    public static string Switch(IReadOnlyList<CaseSpec> cases)
    {
        var parameters = cases.Select(c => $"global::System.Action<{CSharpIdentifier.Of(c.Name)}> {CSharpIdentifier.Of(c.Parameter)}");
        var arms = cases.Select(c => $"case {CSharpIdentifier.Of(c.Name)} value:\n    {CSharpIdentifier.Of(c.Parameter)}(value);\n    break;");
        return $$"""
            /// <summary>Calls the action for what this is. There is no other case.</summary>
            {{Code.Lines(cases.Select(Documentation))}}
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

    private static string Documentation(CaseSpec specCase) => $"/// <param name=\"{specCase.Parameter}\">For a <see cref=\"{CSharpIdentifier.Of(specCase.Name)}\"/>.</param>";
}

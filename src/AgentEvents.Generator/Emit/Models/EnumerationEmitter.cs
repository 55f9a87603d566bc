using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>
/// Writes a set of strings with names. An open one keeps strings that it does not know. One with more than
/// <see cref="TextTableEmitter.LongestCode"/> has no <c>Match</c>: nobody writes a function for each.
/// </summary>
/// <code>
/// public readonly partial record struct EventFailedCode : IJsonText&lt;EventFailedCode&gt;
/// {
///     public static EventFailedCode Rcs1004 { get; } = new("RCS1004");
///     public TResult Match&lt;TResult&gt;(Func&lt;TResult&gt; rcs1004, Func&lt;string, TResult&gt; otherwise) => …
/// }
/// </code>
internal static class EnumerationEmitter
{
    private const string Json = "global::AgentEvents.Models.Json.";

    /// <summary>The struct.</summary>
    public static string Write(EnumerationSpec enumeration)
    {
        var name = CSharpIdentifier.Of(enumeration.Name);
        var isLong = enumeration.Values.Count > TextTableEmitter.LongestCode;
        var known = isLong
            ? TextTableEmitter.Find("global::System.Text.Encoding.UTF8.GetBytes(Value)", enumeration.Values.Select(v => v.Text).ToArray()) + " >= 0"
            : "Value is " + string.Join(" or ", enumeration.Values.Select(v => CSharpLiteral.Of(v.Text)));
        return $$"""
            {{DocsEmitter.Write(enumeration.Docs, enumeration.Definition)}}
            [global::System.Text.Json.Serialization.JsonConverter(typeof({{Json}}JsonTextConverter<{{name}}>))]
            public readonly partial record struct {{name}} : {{Json}}IJsonText<{{name}}>
            {
                private readonly string? _value;

                /// <summary>{{(enumeration.IsOpen ? "Takes any string: the set may grow." : "Takes a string of the set; others are found when the model is validated.")}}</summary>
                /// <param name="value">The string on the wire.</param>
                public {{name}}(string value) => _value = value;

                {{Code.Indent(Code.Paragraphs(enumeration.Values.Select(v => Known(v, name, isLong))), 1)}}

                /// <summary>The string on the wire.</summary>
                public string Value => _value ?? "";

                /// <summary>Whether the string is one that the schema knows.</summary>
                public bool IsKnown => {{known}};

                /// <summary>Takes any string.</summary>
                /// <param name="value">The string on the wire.</param>
                public static implicit operator {{name}}(string value) => new(value);

                {{Code.Indent(isLong ? "" : Match(enumeration), 1)}}

                /// <summary>Whether both are the same string; one that was never set is the empty string.</summary>
                /// <param name="other">The other one.</param>
                public bool Equals({{name}} other) => Value == other.Value;

                /// <inheritdoc/>
                public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(Value);

                /// <summary>The string on the wire.</summary>
                public override string ToString() => Value;

                static {{name}} {{Json}}IJsonText<{{name}}>.FromText(global::System.ReadOnlySpan<byte> utf8)
                {
                    {{Code.Indent(isLong ? "" : Code.Lines(enumeration.Values.Select(Recognise)), 2)}}
                    return new(global::System.Text.Encoding.UTF8.GetString(utf8));
                }

                internal static {{name}} ReadJson(ref {{Json}}JsonCursor cursor) => cursor.ReadText<{{name}}>();

                internal static void WriteJson(ref {{Json}}JsonWriter writer, {{name}} value) => writer.WriteString(value.Value);
            }
            """;
    }

    // Making thousands when the first is asked for takes longer than making one each time.
    private static string Known(EnumerationValue value, string type, bool isLong) => $$"""
        /// <summary>The string <c>{{CSharpLiteral.Xml(value.Text)}}</c>.</summary>
        public static {{type}} {{CSharpIdentifier.Of(value.Name)}} {{(isLong ? "=>" : "{ get; } =")}} new({{CSharpLiteral.Of(value.Text)}});
        """;

    private static string Recognise(EnumerationValue value) => $$"""
        if (global::System.MemoryExtensions.SequenceEqual(utf8, {{CSharpLiteral.Utf8(value.Text)}}))
        {
            return {{CSharpIdentifier.Of(value.Name)}};
        }

        """;

    private static string Match(EnumerationSpec enumeration)
    {
        var parameters = enumeration.Values.Select(v => $"global::System.Func<TResult> {CSharpIdentifier.Of(v.Parameter)}");
        var docs = enumeration.Values.Select(v => $"/// <param name=\"{v.Parameter}\">For <c>{CSharpLiteral.Xml(v.Text)}</c>.</param>");
        var arms = enumeration.Values.Select(v => $"{CSharpLiteral.Of(v.Text)} => {CSharpIdentifier.Of(v.Parameter)}(),");
        return $$"""
            /// <summary>Calls the function for the string that this is.</summary>
            {{Code.Lines(docs)}}
            /// <param name="{{EnumerationBinder.Otherwise}}">For every other string.</param>
            /// <typeparam name="TResult">What the functions return.</typeparam>
            /// <returns>What the function called returned.</returns>
            public TResult Match<TResult>({{string.Join(", ", parameters)}}, global::System.Func<string, TResult> {{EnumerationBinder.Otherwise}}) => Value switch
            {
                {{Code.Indent(Code.Lines(arms), 1)}}
                _ => {{EnumerationBinder.Otherwise}}(Value),
            };
            """;
    }
}

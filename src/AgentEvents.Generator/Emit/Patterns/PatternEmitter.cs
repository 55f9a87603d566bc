using System.Text;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Emit.Patterns;

/// <summary>Writes the matcher that runs a <see cref="PatternProgram"/>.</summary>
/// <code>
/// /// &lt;summary>Whether the text matches &lt;c>^[0-9]{8}$&lt;/c>.&lt;/summary>
/// private static bool matches_Id(global::System.ReadOnlySpan&lt;byte> utf8)
/// {
///     return utf8.Length == 8 &amp;&amp; …
/// }
/// </code>
internal static class PatternEmitter
{
    private const int MaxQuoted = 200;
    private const string Cursor = "global::AgentEvents.Models.Json.JsonCursor";
    private const string Runtime = "global::AgentEvents.Models.Patterns.";
    private const string Spans = "global::System.MemoryExtensions.";

    /// <summary>
    /// The method over the unescaped content of a JSON string (valid UTF-8), and the tables it reads, whose names are that of the method with two
    /// underscores and a word. Where .NET's engine matches, the cursor comes first, which counts the time, and the offset of the value last.
    /// </summary>
    /// <param name="program">What to run.</param>
    /// <param name="pattern">The pattern for the doc comment; it may hold anything.</param>
    /// <param name="method">A C# identifier, unique in its class.</param>
    public static string Write(PatternProgram program, string pattern, string method)
    {
        var quoted = pattern.Length > MaxQuoted ? pattern.Substring(0, MaxQuoted) + "..." : pattern;
        return $$"""
            /// <summary>Whether the text matches <c>{{CSharpLiteral.Xml(quoted)}}</c>.</summary>
            {{Members(program, method)}}
            """;
    }

    private static string Members(PatternProgram program, string method)
    {
        var signature = $"private static bool {method}(global::System.ReadOnlySpan<byte> utf8)";
        return program switch
        {
            PatternProgram.Always => $"{signature} => true;",
            PatternProgram.Never => $"{signature} => false;",
            PatternProgram.NonEmpty => $"{signature} => !utf8.IsEmpty;",
            PatternProgram.Literal literal => $"{signature} => {Literal(literal)};",
            PatternProgram.FixedClasses classes => FixedClasses(classes, signature, method),
            PatternProgram.ClassRuns runs => ClassRunsEmitter.Write(runs, signature, method),
            PatternProgram.Automaton automaton => Automaton(automaton.Table, signature, method),
            PatternProgram.BacktrackingRegex regex => Regex(regex, method),
            _ => throw new ArgumentOutOfRangeException(nameof(program)),
        };
    }

    private static string Literal(PatternProgram.Literal literal)
    {
        var text = CSharpLiteral.Utf8(Encoding.UTF8.GetString([.. literal.Utf8]));
        return literal.Place switch
        {
            LiteralPlace.Whole => $"{Spans}SequenceEqual(utf8, {text})",
            LiteralPlace.Prefix => $"{Spans}StartsWith(utf8, {text})",
            LiteralPlace.Suffix => $"{Spans}EndsWith(utf8, {text})",
            _ => $"{Spans}IndexOf(utf8, {text}) >= 0",
        };
    }

    private static string FixedClasses(PatternProgram.FixedClasses classes, string signature, string method)
    {
        var ranges = classes.Positions.Max(static position => position.Count);
        var match = ranges switch { 1 => "MatchOneRange", 2 => "MatchTwoRanges", _ => "MatchThreeRanges" };
        var table = new List<int>();
        for (var i = 0; i < ranges; i++)
        {
            // A position with fewer ranges repeats its first one.
            var column = classes.Positions.Select(position => position[i < position.Count ? i : 0]).ToList();
            table.AddRange(column.Select(static range => (int)range.First));
            table.AddRange(column.Select(static range => range.Last - range.First));
        }

        return $$"""
            {{signature}} => {{Runtime}}FixedClasses.{{match}}(utf8, {{method}}__Table);

            {{TableEmitter.Write(method + "__Table", "byte", table)}}
            """;
    }

    private static string Automaton(AutomatonTable table, string signature, string method)
    {
        var tables = $"{method}__Columns, {method}__Transitions";
        var (stride, start, accepting) = (CSharpLiteral.Of(table.Stride), CSharpLiteral.Of(table.Start), CSharpLiteral.Of(table.FirstAccepting));
        return $$"""
            {{signature}} =>
                {{Runtime}}Utf8Automaton.IsMatch(utf8, {{tables}}, stride: {{stride}}, start: {{start}}, firstAccepting: {{accepting}});

            {{TableEmitter.Write(method + "__Columns", "byte", [.. table.Classes.Select(static column => (int)column)])}}

            {{TableEmitter.Write(method + "__Transitions", "ushort", [.. table.Transitions.Select(static state => (int)state)])}}
            """;
    }

    private static string Regex(PatternProgram.BacktrackingRegex regex, string method)
    {
        var arguments = $"{CSharpLiteral.Of(regex.Translation)}, linear: {(regex.Linear ? "true" : "false")}";
        return $$"""
            private static bool {{method}}(ref {{Cursor}} cursor, scoped global::System.ReadOnlySpan<byte> utf8, int offset) =>
                {{method}}__Regex.IsMatch(ref cursor, utf8, offset);

            private static readonly {{Runtime}}TranslatedRegex {{method}}__Regex = new {{Runtime}}TranslatedRegex({{arguments}});
            """;
    }
}

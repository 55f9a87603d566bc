namespace AgentEvents.Generator.Patterns;

/// <summary>Writes the C# 12 that runs a <see cref="PatternProgram"/>.</summary>
/// <code>
/// /// &lt;summary>Whether the text matches &lt;c>^[0-9]{8}$&lt;/c>.&lt;/summary>
/// private static bool MatchesId(global::System.ReadOnlySpan&lt;byte> utf8) { … }
/// </code>
internal static class PatternEmitter
{
    private const string Cursor = "global::AgentEvents.Models.Json.JsonCursor";
    private const string Runtime = "global::AgentEvents.Models.Patterns.";

    /// <summary>
    /// Returns the members: <c>private static bool <paramref name="method"/>(ReadOnlySpan&lt;byte&gt; utf8)</c> over the unescaped content of a JSON
    /// string (valid UTF-8), and the tables it reads, whose names are that of the method with two underscores and a word. Where .NET's
    /// engine matches, the cursor comes first, which counts the time, and the offset of the value last.
    /// </summary>
    /// <param name="program">What to run.</param>
    /// <param name="pattern">The pattern for the doc comment; it may hold anything.</param>
    /// <param name="method">A C# identifier, unique in its class.</param>
    /// <param name="indent">How many levels of four spaces stand before each line.</param>
    public static string Emit(PatternProgram program, string pattern, string method, int indent = 0)
    {
        var code = new CodeLines(indent);
        code.Add($"/// <summary>Whether the text matches <c>{PatternText.Comment(pattern)}</c>.</summary>");
        var signature = $"private static bool {method}(global::System.ReadOnlySpan<byte> utf8)";
        switch (program)
        {
            case PatternProgram.Always:
                code.Add($"{signature} => true;");
                break;
            case PatternProgram.Never:
                code.Add($"{signature} => false;");
                break;
            case PatternProgram.NonEmpty:
                code.Add($"{signature} => !utf8.IsEmpty;");
                break;
            case PatternProgram.Literal literal:
                code.Add($"{signature} => {Literal(literal)};");
                break;
            case PatternProgram.FixedClasses classes:
                WriteFixedClasses(code, classes, signature, method);
                break;
            case PatternProgram.ClassRuns runs:
                ClassRunsEmitter.Write(code, runs, signature, method);
                break;
            case PatternProgram.Automaton automaton:
                WriteAutomaton(code, automaton.Table, signature, method);
                break;
            case PatternProgram.BacktrackingRegex regex:
                code.Add($"private static bool {method}(ref {Cursor} cursor, scoped global::System.ReadOnlySpan<byte> utf8, int offset) =>");
                code.Add($"    {method}__Regex.IsMatch(ref cursor, utf8, offset);");
                code.Add("");
                var arguments = $"{PatternText.Quote(regex.Translation)}, linear: {(regex.Linear ? "true" : "false")}";
                code.Add($"private static readonly {Runtime}TranslatedRegex {method}__Regex = new {Runtime}TranslatedRegex({arguments});");
                break;
        }

        return code.ToString();
    }

    private static string Literal(PatternProgram.Literal literal)
    {
        var text = PatternText.QuoteUtf8(literal.Utf8);
        return literal.Place switch
        {
            LiteralPlace.Whole => $"global::System.MemoryExtensions.SequenceEqual(utf8, {text})",
            LiteralPlace.Prefix => $"global::System.MemoryExtensions.StartsWith(utf8, {text})",
            LiteralPlace.Suffix => $"global::System.MemoryExtensions.EndsWith(utf8, {text})",
            _ => $"global::System.MemoryExtensions.IndexOf(utf8, {text}) >= 0",
        };
    }

    private static void WriteFixedClasses(CodeLines code, PatternProgram.FixedClasses classes, string signature, string method)
    {
        var ranges = classes.Positions.Max(static position => position.Count);
        var word = ranges switch { 1 => "One", 2 => "Two", _ => "Three" };
        code.Add($"{signature} => {Runtime}FixedClasses.Match{word}Range{(ranges == 1 ? "" : "s")}(utf8, {method}__Table);");
        var table = new List<int>();
        for (var i = 0; i < ranges; i++)
        {
            // A position with fewer ranges repeats its first one.
            var column = classes.Positions.Select(position => position[i < position.Count ? i : 0]).ToList();
            table.AddRange(column.Select(static range => (int)range.First));
            table.AddRange(column.Select(static range => range.Last - range.First));
        }

        DataEmitter.Write(code, method + "__Table", "byte", table);
    }

    private static void WriteAutomaton(CodeLines code, AutomatonTable table, string signature, string method)
    {
        var numbers = $"stride: {PatternText.Number(table.Stride)}, start: {PatternText.Number(table.Start)}, "
            + $"firstAccepting: {PatternText.Number(table.FirstAccepting)}";
        code.Add($"{signature} =>");
        code.Add($"    {Runtime}Utf8Automaton.IsMatch(utf8, {method}__Columns, {method}__Transitions, {numbers});");
        DataEmitter.Write(code, method + "__Columns", "byte", [.. table.Classes.Select(static column => (int)column)]);
        DataEmitter.Write(code, method + "__Transitions", "ushort", [.. table.Transitions.Select(static state => (int)state)]);
    }
}

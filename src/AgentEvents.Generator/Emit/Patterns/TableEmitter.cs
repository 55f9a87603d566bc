namespace AgentEvents.Generator.Emit.Patterns;

/// <summary>
/// Writes constant tables, which the C# compiler puts into the assembly's data: reading them neither allocates nor initialises anything.
/// </summary>
/// <code>
/// private static global::System.ReadOnlySpan&lt;byte&gt; Name__Columns => new byte[]
/// {
///     0, 0, 1, …
/// };
/// </code>
internal static class TableEmitter
{
    private const int PerLine = 24;

    /// <summary>The property.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type of an element.</param>
    /// <param name="values">The elements.</param>
    public static string Write(string name, string type, IReadOnlyList<int> values)
    {
        var lines = values.Select(static (value, i) => (Text: CSharpLiteral.Of(value), Line: i / PerLine))
            .GroupBy(static value => value.Line, static value => value.Text)
            .Select(static line => string.Join(", ", line) + ",");
        return $$"""
            private static global::System.ReadOnlySpan<{{type}}> {{name}} => new {{type}}[]
            {
                {{Code.Indent(Code.Lines(lines), 1)}}
            };
            """;
    }
}

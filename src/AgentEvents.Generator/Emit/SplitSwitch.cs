namespace AgentEvents.Generator.Emit;

/// <summary>
/// Writes a switch over many numbers as methods that are all of bounded size: what a compiler does in one method takes longer than in proportion to
/// its length.
/// </summary>
/// <code>
/// switch (member / 32)
/// {
///     case 0:
///         return members_Wide__2(member, ref cursor, ref sink);
///     …
/// }
/// </code>
/// <param name="Returns">The type that the methods return; they return <paramref name="Result"/>.</param>
/// <param name="Generics">Their type parameters, with angle brackets.</param>
/// <param name="Parameters">Their parameters behind the number.</param>
/// <param name="Constraint">The constraint of the type parameters.</param>
/// <param name="Arguments">What they hand on to one another behind the number.</param>
/// <param name="Before">What stands before the switch.</param>
/// <param name="Result">What they return.</param>
internal sealed record SplitSwitch(
    string Returns,
    string Generics,
    string Parameters,
    string Constraint,
    string Arguments,
    string Before,
    string Result)
{
    /// <summary>How many cases a method has.</summary>
    public const int CasesOfMethod = 32;

    /// <summary>Many of something, so many at a time.</summary>
    public static IEnumerable<IReadOnlyList<T>> Chunks<T>(IReadOnlyCollection<T> all) => all
        .Select((item, i) => (item, i))
        .GroupBy(p => p.i / CasesOfMethod, p => p.item)
        .Select(g => g.ToArray());

    /// <summary>The methods; the first one is called.</summary>
    /// <param name="name">The name of the first one; numbers behind two underscores make the others, as in no name that is made of a schema.</param>
    /// <param name="number">The name of the number.</param>
    /// <param name="cases">The statements of each number from 0 on.</param>
    public IEnumerable<string> Write(string name, string number, IReadOnlyList<string> cases)
    {
        var step = 1;
        while (step * CasesOfMethod < cases.Count)
        {
            step *= CasesOfMethod;
        }

        return Write(name, number, cases, 0, step);
    }

    private IEnumerable<string> Write(string name, string number, IReadOnlyList<string> cases, int from, int step)
    {
        var starts = Enumerable.Range(0, CasesOfMethod).Select(i => from + (i * step)).TakeWhile(s => s < cases.Count).ToArray();
        if (step == 1)
        {
            return [Method(name, number, number, starts.Select(s => (s, cases[s])))];
        }

        var parts = starts.Select((s, i) => (Start: s, Name: $"{name}__{CSharpLiteral.Of(i)}")).ToArray();
        var calls = parts.Select(p => (p.Start / step, $"{(Result.Length == 0 ? "" : Result + " = ")}{p.Name}({number}, {Arguments});"));
        return
        [
            Method(name, number, $"{number} / {CSharpLiteral.Of(step)}", calls),
            .. parts.SelectMany(p => Write(p.Name, number, cases, p.Start, step / CasesOfMethod)),
        ];
    }

    private string Method(string name, string number, string selector, IEnumerable<(int Number, string Statements)> cases)
    {
        var blocks = cases.Select(c => $$"""
            case {{CSharpLiteral.Of(c.Number)}}:
                {{Code.Indent(c.Statements, 1)}}
                break;
            """);
        return $$"""
            private static {{Returns}} {{name}}{{Generics}}(int {{number}}, {{Parameters}}){{Code.If(Constraint.Length > 0, "\n    " + Constraint)}}
            {
                {{Before}}
                switch ({{selector}})
                {
                    {{Code.Indent(Code.Lines(blocks), 2)}}
                }

                {{Code.If(Result.Length > 0, $"return {Result};")}}
            }
            """;
    }
}

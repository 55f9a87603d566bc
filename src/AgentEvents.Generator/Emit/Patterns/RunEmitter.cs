using System.Text;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Emit.Patterns;

/// <summary>Writes one run of characters of a class: as a loop where something follows, as a vector search where it goes to the end.</summary>
/// <code>
/// int from1 = at;
/// while ((uint)at &lt; (uint)utf8.Length &amp;&amp; unchecked((uint)(utf8[at] - (byte)'a')) &lt;= 25u)
/// {
///     at++;
/// }
/// if (at - from1 &lt; 1)
/// {
///     return false;
/// }
/// </code>
internal sealed class RunEmitter(ByteTest test)
{
    private const string Runtime = "global::AgentEvents.Models.Patterns.";

    /// <summary>IndexOfAny has vector forms for this many bytes.</summary>
    private const int MaxSearched = 5;

    /// <summary>What <c>.</c> takes, which the runtime has a name for.</summary>
    private static readonly ByteSet Dot = ByteSet.Of((byte)'\n').With('\r').Complement();

    private int _runs;

    /// <summary>
    /// The last step of an anchored pattern: all that is left must belong to the class, so that only the count and the members need a look.
    /// </summary>
    public string WriteToEnd(RunStep.Run run, bool isOnly)
    {
        var (start, rest, length) = isOnly ? ("0", "utf8", "utf8.Length") : ("at", "utf8.Slice(at)", "utf8.Length - at");
        var counts = run.Class.CountsCodePoints && (run.Min > 1 || run.Max is not null);
        return Code.Lines([
            Code.If(counts, $"int count = {Runtime}Utf8Text.CountCodePoints({rest});"),
            CountFails(run, counts ? "count" : length) is { } fails ? Refusal.If(fails) : "",
            AllIn(run.Class, start, rest),
        ]);
    }

    /// <summary>A run with something behind it.</summary>
    public string Write(RunStep.Run run) => run.IsFixed && !run.Class.CountsCodePoints ? Fixed(run) : Open(run);

    private string AllIn(ByteClass characters, string start, string rest)
    {
        var ranges = characters.Bytes.Ranges();
        var gaps = Members(characters.Bytes.Complement());
        if (characters.Bytes == Dot && characters.ExcludesLineSeparators)
        {
            return $"return {Runtime}Utf8Text.IsSingleLine({rest});";
        }

        var hasSeparator = $"{Runtime}Utf8Text.HasLineSeparator({rest})";
        if (gaps.Count <= MaxSearched)
        {
            var none = gaps.Count == 0 ? "true" : $"global::System.MemoryExtensions.{Search(gaps, rest)} < 0";
            return !characters.ExcludesLineSeparators ? $"return {none};"
                : gaps.Count == 0 ? $"return !{hasSeparator};"
                : $"return {none} && !{hasSeparator};";
        }

        if (ranges.Count <= 3 && !characters.CountsCodePoints)
        {
            return $"return {AllInRanges(ranges, rest)};";
        }

        // No foreach: under C# 12 the compiler refuses it over a span of .NET 10, whose enumerator has an interface.
        return Code.Lines([
            Code.If(characters.ExcludesLineSeparators, Refusal.If(hasSeparator)),
            $$"""
            for (int i = {{start}}; i < utf8.Length; i++)
            {
                {{Code.Indent(Refusal.If(test.NotIn(characters.Bytes, "utf8[i]")), 1)}}
            }
            return true;
            """,
        ]);
    }

    private string Open(RunStep.Run run)
    {
        var number = CSharpLiteral.Of(++_runs);
        var from = $"from{number}";
        var count = $"count{number}";
        var counts = run.Class.CountsCodePoints && (run.Min > 1 || run.Max is not null);
        var needsFrom = run.Class.ExcludesLineSeparators || (!counts && CountFails(run, "") is not null);
        return Code.Lines([
            Code.If(needsFrom, $"int {from} = at;"),
            Code.If(counts, $"int {count} = 0;"),
            $$"""
            while ({{ByteTest.HasByte}} && {{test.In(run.Class.Bytes, "utf8[at]")}})
            {
                {{Code.Indent(Code.Lines([Code.If(counts, Counting(run, count)), "at++;"]), 1)}}
            }
            """,
            CountFails(run, counts ? count : $"at - {from}", run.IsFixed) is { } fails ? Refusal.If(fails) : "",
            Code.If(run.Class.ExcludesLineSeparators, Refusal.If($"{Runtime}Utf8Text.HasLineSeparator(utf8.Slice({from}, at - {from}))")),
        ]);
    }

    // A character begins at every byte that is not 80 to BF. A run of fixed length stops before the first character too many; what is behind it may
    // be of the same class. Otherwise a character too many is an error wherever it is found.
    private static string Counting(RunStep.Run run, string count)
    {
        var stop = $$"""
            if ({{count}} == {{CSharpLiteral.Of(run.Min)}})
            {
                break;
            }
            """;
        return $$"""
            if ((utf8[at] & 0xC0) != 0x80)
            {
                {{Code.Indent(Code.Lines([Code.If(run.IsFixed, stop), count + "++;"]), 1)}}
            }
            """;
    }

    private string Fixed(RunStep.Run run)
    {
        var outside = test.NotIn(run.Class.Bytes, "utf8[at]");
        if (run.Min == 1)
        {
            return $$"""
                {{Refusal.If($"{ByteTest.NoByte} || {outside}")}}
                at++;
                """;
        }

        var count = CSharpLiteral.Of(run.Min);
        var ranges = run.Class.Bytes.Ranges();
        if (ranges.Count <= 3)
        {
            return $$"""
                {{Refusal.If($"utf8.Length - at < {count} || !{AllInRanges(ranges, $"utf8.Slice(at, {count})")}")}}
                at += {{count}};
                """;
        }

        var end = $"end{CSharpLiteral.Of(++_runs)}";
        return $$"""
            {{Refusal.If($"utf8.Length - at < {count}")}}
            int {{end}} = at + {{count}};
            while (at < {{end}})
            {
                {{Code.Indent(Refusal.If(outside), 1)}}
                at++;
            }
            """;
    }

    /// <summary>When the count is wrong; null when no count is. A run that stops by itself at its maximum needs only the lower limit.</summary>
    private static string? CountFails(RunStep.Run run, string count, bool stopsAtMax = false)
    {
        var max = stopsAtMax ? null : run.Max;
        return (run.Min, max) switch
        {
            (0, null) => null,
            (_, null) => $"{count} < {CSharpLiteral.Of(run.Min)}",
            (0, _) => $"{count} > {CSharpLiteral.Of(max.Value)}",
            _ when run.Min == max => $"{count} != {CSharpLiteral.Of(run.Min)}",
            // One comparison for both limits: a count that is too low wraps around.
            _ => $"unchecked((uint)({count} - {CSharpLiteral.Of(run.Min)})) > {CSharpLiteral.Of(max.Value - run.Min)}u",
        };
    }

    private static string AllInRanges(EquatableArray<ByteRange> ranges, string span)
    {
        var bounds = string.Join(", ", ranges.Select(static range => $"{CSharpLiteral.Byte(range.First)}, {CSharpLiteral.Byte(range.Last)}"));
        return $"{Runtime}AsciiRuns.AllInRange{(ranges.Count == 1 ? "" : "s")}({span}, {bounds})";
    }

    private static string Search(List<byte> searched, string span) => searched.Count switch
    {
        1 => $"IndexOf({span}, {CSharpLiteral.Byte(searched[0])})",
        <= 3 => $"IndexOfAny({span}, {string.Join(", ", searched.Select(CSharpLiteral.Byte))})",
        _ => $"IndexOfAny({span}, {CSharpLiteral.Utf8(Encoding.UTF8.GetString([.. searched]))})",
    };

    private static List<byte> Members(ByteSet set) => [.. Enumerable.Range(0, 256).Where(set.Contains).Select(static value => (byte)value)];
}

namespace AgentEvents.Generator.Patterns;

/// <summary>Writes one run of characters of a class: as a loop where something follows, as a vector search where it goes to the end.</summary>
internal sealed class RunEmitter(CodeLines code, ByteTest test)
{
    private const string Runtime = "global::AgentEvents.Models.Patterns.";
    private const string HasByte = "(uint)at < (uint)utf8.Length";

    /// <summary>IndexOfAny has vector forms for this many bytes.</summary>
    private const int MaxSearched = 5;

    private int _runs;

    /// <summary>The last step of an anchored pattern: all that is left must belong to the class, so that only the count and the members need a look.</summary>
    public void WriteToEnd(RunStep.Run run, bool isOnly)
    {
        var (start, rest, length) = isOnly ? ("0", "utf8", "utf8.Length") : ("at", "utf8.Slice(at)", "utf8.Length - at");
        if (run.Class.CountsCodePoints && (run.Min > 1 || run.Max is not null))
        {
            code.Add($"int count = {Runtime}Utf8Text.CountCodePoints({rest});");
            length = "count";
        }

        if (CountFails(run, length) is { } fails)
        {
            code.RefuseIf(fails);
        }

        var ranges = run.Class.Bytes.Ranges();
        var gaps = Members(run.Class.Bytes.Complement());
        if (run.Class.Bytes == EcmaBytes.Dot && run.Class.ExcludesLineSeparators)
        {
            code.Add($"return {Runtime}Utf8Text.IsSingleLine({rest});");
        }
        else if (gaps.Count <= MaxSearched)
        {
            var none = gaps.Count == 0 ? null : $"global::System.MemoryExtensions.{Search(gaps, rest)} < 0";
            var separators = run.Class.ExcludesLineSeparators ? $"!{Runtime}Utf8Text.HasLineSeparator({rest})" : null;
            code.Add($"return {string.Join(" && ", new[] { none, separators }.OfType<string>().DefaultIfEmpty("true"))};");
        }
        else if (ranges.Count <= 3 && !run.Class.CountsCodePoints)
        {
            code.Add($"return {AllIn(ranges, rest)};");
        }
        else
        {
            if (run.Class.ExcludesLineSeparators)
            {
                code.RefuseIf($"{Runtime}Utf8Text.HasLineSeparator({rest})");
            }

            // No foreach: under C# 12 the compiler refuses it over a span of .NET 10, whose enumerator has an interface.
            code.Open($"for (int i = {start}; i < utf8.Length; i++)");
            code.RefuseIf(test.NotIn(run.Class.Bytes, "utf8[i]"));
            code.Close();
            code.Add("return true;");
        }
    }

    /// <summary>A run with something behind it.</summary>
    public void Write(RunStep.Run run)
    {
        if (run.IsFixed && !run.Class.CountsCodePoints)
        {
            WriteFixed(run);
            return;
        }

        var number = PatternText.Number(++_runs);
        var from = $"from{number}";
        var count = $"count{number}";
        var counts = run.Class.CountsCodePoints && (run.Min > 1 || run.Max is not null);
        var needsFrom = run.Class.ExcludesLineSeparators || (!counts && CountFails(run, "") is not null);
        if (needsFrom)
        {
            code.Add($"int {from} = at;");
        }

        if (counts)
        {
            code.Add($"int {count} = 0;");
        }

        code.Open($"while ({HasByte} && {test.In(run.Class.Bytes, "utf8[at]")})");
        if (counts)
        {
            WriteCounting(run, count);
        }

        code.Add("at++;");
        code.Close();
        if (CountFails(run, counts ? count : $"at - {from}", run.IsFixed) is { } fails)
        {
            code.RefuseIf(fails);
        }

        if (run.Class.ExcludesLineSeparators)
        {
            code.RefuseIf($"{Runtime}Utf8Text.HasLineSeparator(utf8.Slice({from}, at - {from}))");
        }
    }

    // A character begins at every byte that is not 80 to BF. A run of fixed length stops before the first character too many; what is behind it may be of
    // the same class. Otherwise a character too many is an error wherever it is found.
    private void WriteCounting(RunStep.Run run, string count)
    {
        code.Open("if ((utf8[at] & 0xC0) != 0x80)");
        if (run.IsFixed)
        {
            code.Open($"if ({count} == {PatternText.Number(run.Min)})");
            code.Add("break;");
            code.Close();
        }

        code.Add($"{count}++;");
        code.Close();
    }

    private void WriteFixed(RunStep.Run run)
    {
        if (run.Min == 1)
        {
            code.RefuseIf($"(uint)at >= (uint)utf8.Length || {test.NotIn(run.Class.Bytes, "utf8[at]")}");
            code.Add("at++;");
            return;
        }

        var count = PatternText.Number(run.Min);
        var ranges = run.Class.Bytes.Ranges();
        if (ranges.Count <= 3)
        {
            code.RefuseIf($"utf8.Length - at < {count} || !{AllIn(ranges, $"utf8.Slice(at, {count})")}");
            code.Add($"at += {count};");
            return;
        }

        var end = $"end{PatternText.Number(++_runs)}";
        code.RefuseIf($"utf8.Length - at < {count}");
        code.Add($"int {end} = at + {count};");
        code.Open($"while (at < {end})");
        code.RefuseIf(test.NotIn(run.Class.Bytes, "utf8[at]"));
        code.Add("at++;");
        code.Close();
    }

    /// <summary>When the count is wrong; null when no count is. A run that stops by itself at its maximum needs only the lower limit.</summary>
    private static string? CountFails(RunStep.Run run, string count, bool stopsAtMax = false)
    {
        var max = stopsAtMax ? null : run.Max;
        return (run.Min, max) switch
        {
            (0, null) => null,
            (_, null) => $"{count} < {PatternText.Number(run.Min)}",
            (0, _) => $"{count} > {PatternText.Number(max.Value)}",
            _ when run.Min == max => $"{count} != {PatternText.Number(run.Min)}",
            // One comparison for both limits: a count that is too low wraps around.
            _ => $"unchecked((uint)({count} - {PatternText.Number(run.Min)})) > {PatternText.Number(max.Value - run.Min)}u",
        };
    }

    private static string AllIn(EquatableArray<ByteRange> ranges, string span)
    {
        var bounds = string.Join(", ", ranges.Select(static range => $"{PatternText.Byte(range.First)}, {PatternText.Byte(range.Last)}"));
        return $"{Runtime}AsciiRuns.AllInRange{(ranges.Count == 1 ? "" : "s")}({span}, {bounds})";
    }

    private static string Search(List<byte> searched, string span) => searched.Count switch
    {
        1 => $"IndexOf({span}, {PatternText.Byte(searched[0])})",
        <= 3 => $"IndexOfAny({span}, {string.Join(", ", searched.Select(PatternText.Byte))})",
        _ => $"IndexOfAny({span}, {PatternText.QuoteUtf8(new EquatableArray<byte>(searched))})",
    };

    private static List<byte> Members(ByteSet set) => [.. Enumerable.Range(0, 256).Where(set.Contains).Select(static value => (byte)value)];
}

/// <summary>The bytes of classes that the runtime has a name for.</summary>
internal static class EcmaBytes
{
    public static ByteSet Dot { get; } = ByteSet.Of((byte)'\n').With('\r').Complement();
}

namespace AgentEvents.Generator.Patterns;

/// <summary>Writes the test whether a byte belongs to a set, in the form that the JIT makes the least of.</summary>
internal sealed class ByteTest(string method)
{
    /// <summary>More ranges than this are looked up in a table of 256 bytes, which needs no bounds check for a byte.</summary>
    private const int MaxRanges = 4;

    private readonly List<ByteSet> _tables = [];

    /// <summary>An expression that is true when <paramref name="value"/>, itself an expression for a byte, belongs to <paramref name="set"/>.</summary>
    public string In(ByteSet set, string value)
    {
        var ranges = set.Ranges();
        var gaps = set.Complement().Ranges();
        if (gaps.IsEmpty)
        {
            return "true";
        }

        if (ranges.Count == 1 && ranges[0] is { } only && only.First != only.Last && only.First != 0 && only.Last != 0xFF)
        {
            return $"unchecked((uint)({value} - {PatternText.Byte(only.First)})) <= {PatternText.Number(only.Last - only.First)}u";
        }

        if (gaps.Count < ranges.Count && gaps.Count <= MaxRanges)
        {
            return $"{value} is not ({Alternatives(gaps)})";
        }

        return ranges.Count <= MaxRanges ? $"{value} is {Alternatives(ranges)}" : $"{Table(set)}[{value}] != 0";
    }

    /// <summary>The opposite of <see cref="In"/>.</summary>
    public string NotIn(ByteSet set, string value) => $"!({In(set, value)})";

    /// <summary>Writes the tables that tests asked for.</summary>
    public void WriteTables(CodeLines code)
    {
        for (var i = 0; i < _tables.Count; i++)
        {
            DataEmitter.Write(code, TableName(i), "byte", [.. Enumerable.Range(0, 256).Select(value => _tables[i].Contains(value) ? 1 : 0)]);
        }
    }

    private string Table(ByteSet set)
    {
        var index = _tables.IndexOf(set);
        if (index < 0)
        {
            index = _tables.Count;
            _tables.Add(set);
        }

        return TableName(index);
    }

    private string TableName(int index) => $"{method}__Class{PatternText.Number(index)}";

    private static string Alternatives(EquatableArray<ByteRange> ranges) => string.Join(" or ", ranges.Select(static range => (range.First, range.Last) switch
    {
        _ when range.First == range.Last => PatternText.Byte(range.First),
        (0, _) => $"<= {PatternText.Byte(range.Last)}",
        (_, 0xFF) => $">= {PatternText.Byte(range.First)}",
        _ => $"(>= {PatternText.Byte(range.First)} and <= {PatternText.Byte(range.Last)})",
    }));
}

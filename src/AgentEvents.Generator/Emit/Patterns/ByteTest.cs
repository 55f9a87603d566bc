using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Emit.Patterns;

/// <summary>Writes the test whether a byte belongs to a set, in the form that the JIT makes the least of.</summary>
internal sealed class ByteTest(string method)
{
    /// <summary>
    /// Whether there is a byte at the index. The unsigned comparison is the one bounds check; the JIT then drops its own.
    /// </summary>
    public const string HasByte = "(uint)at < (uint)utf8.Length";

    /// <summary>The opposite of <see cref="HasByte"/>.</summary>
    public const string NoByte = "(uint)at >= (uint)utf8.Length";

    /// <summary>More ranges than this are looked up in a table of 256 bytes, which needs no bounds check for a byte.</summary>
    private const int MaxRanges = 4;

    private readonly List<ByteSet> _tables = [];

    /// <summary>The tables that tests asked for.</summary>
    public IEnumerable<string> Tables => _tables.Select((set, i) =>
        TableEmitter.Write(TableName(i), "byte", [.. Enumerable.Range(0, 256).Select(value => set.Contains(value) ? 1 : 0)]));

    /// <summary>An expression that is true when <paramref name="value"/>, an expression for a byte, belongs to <paramref name="set"/>.</summary>
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
            return $"unchecked((uint)({value} - {CSharpLiteral.Byte(only.First)})) <= {CSharpLiteral.Of(only.Last - only.First)}u";
        }

        if (gaps.Count < ranges.Count && gaps.Count <= MaxRanges)
        {
            return $"{value} is not ({Alternatives(gaps)})";
        }

        return ranges.Count <= MaxRanges ? $"{value} is {Alternatives(ranges)}" : $"{Table(set)}[{value}] != 0";
    }

    /// <summary>The opposite of <see cref="In"/>.</summary>
    public string NotIn(ByteSet set, string value) => $"!({In(set, value)})";

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

    private string TableName(int index) => $"{method}__Class{CSharpLiteral.Of(index)}";

    private static string Alternatives(EquatableArray<ByteRange> ranges) =>
        string.Join(" or ", ranges.Select(static range => (range.First, range.Last) switch
        {
            _ when range.First == range.Last => CSharpLiteral.Byte(range.First),
            (0, _) => $"<= {CSharpLiteral.Byte(range.Last)}",
            (_, 0xFF) => $">= {CSharpLiteral.Byte(range.First)}",
            _ => $"(>= {CSharpLiteral.Byte(range.First)} and <= {CSharpLiteral.Byte(range.Last)})",
        }));
}

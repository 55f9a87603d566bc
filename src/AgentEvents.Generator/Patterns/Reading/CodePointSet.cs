namespace AgentEvents.Generator.Patterns;

/// <summary>A set of Unicode code points as sorted ranges that neither overlap nor touch, so that equal sets are equal values.</summary>
internal sealed record CodePointSet
{
    public const int MaxCodePoint = 0x10FFFF;

    private CodePointSet(EquatableArray<CodePointRange> ranges) => Ranges = ranges;

    public EquatableArray<CodePointRange> Ranges { get; }

    public static CodePointSet Empty { get; } = new(EquatableArray<CodePointRange>.Empty);

    public static CodePointSet All { get; } = Range(0, MaxCodePoint);

    public bool IsEmpty => Ranges.IsEmpty;

    public bool IsAscii => IsEmpty || Ranges[Ranges.Count - 1].Last < 0x80;

    /// <summary>The only member, or null when there are several or none.</summary>
    public int? Single => Ranges.Count == 1 && Ranges[0].First == Ranges[0].Last ? Ranges[0].First : null;

    public static CodePointSet Of(int codePoint) => Range(codePoint, codePoint);

    public static CodePointSet Range(int first, int last) => new(new EquatableArray<CodePointRange>([new CodePointRange(first, last)]));

    public static CodePointSet From(IEnumerable<CodePointRange> ranges)
    {
        var sorted = new List<CodePointRange>(ranges);
        sorted.Sort(static (left, right) => left.First.CompareTo(right.First));
        var merged = new List<CodePointRange>(sorted.Count);
        foreach (var range in sorted)
        {
            var last = merged.Count - 1;
            if (last >= 0 && range.First <= merged[last].Last + 1)
            {
                merged[last] = new CodePointRange(merged[last].First, Math.Max(merged[last].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return new CodePointSet(new EquatableArray<CodePointRange>(merged));
    }

    public CodePointSet Union(CodePointSet other) => From([.. Ranges, .. other.Ranges]);

    public CodePointSet Complement()
    {
        var gaps = new List<CodePointRange>();
        var next = 0;
        foreach (var range in Ranges)
        {
            if (range.First > next)
            {
                gaps.Add(new CodePointRange(next, range.First - 1));
            }

            next = range.Last + 1;
        }

        if (next <= MaxCodePoint)
        {
            gaps.Add(new CodePointRange(next, MaxCodePoint));
        }

        return new CodePointSet(new EquatableArray<CodePointRange>(gaps));
    }

    public CodePointSet Intersect(CodePointSet other) => Within(other.Ranges);

    public CodePointSet Intersect(int first, int last) => Within([new CodePointRange(first, last)]);

    public CodePointSet Except(CodePointSet other) => Intersect(other.Complement());

    public bool Contains(int codePoint) => ContainsRange(codePoint, codePoint);

    public bool ContainsRange(int first, int last)
    {
        var index = IndexFrom(first);
        return index < Ranges.Count && Ranges[index].First <= first && last <= Ranges[index].Last;
    }

    /// <summary>How many members lie between two code points, both included.</summary>
    public int CountBetween(int first, int last)
    {
        var count = 0;
        for (var i = IndexFrom(first); i < Ranges.Count && Ranges[i].First <= last; i++)
        {
            count += Math.Min(last, Ranges[i].Last) - Math.Max(first, Ranges[i].First) + 1;
        }

        return count;
    }

    /// <summary>The index of the first range that does not end before a code point.</summary>
    private int IndexFrom(int codePoint)
    {
        var (low, high) = (0, Ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Ranges[middle].Last < codePoint ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private CodePointSet Within(IEnumerable<CodePointRange> windows)
    {
        var kept = new List<CodePointRange>();
        foreach (var window in windows)
        {
            foreach (var range in Ranges)
            {
                var first = Math.Max(range.First, window.First);
                var last = Math.Min(range.Last, window.Last);
                if (first <= last)
                {
                    kept.Add(new CodePointRange(first, last));
                }
            }
        }

        return From(kept);
    }
}

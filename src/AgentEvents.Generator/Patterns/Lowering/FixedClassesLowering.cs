namespace AgentEvents.Generator.Patterns;

/// <summary>Finds patterns of a fixed number of ASCII characters, such as a UUID or a date.</summary>
internal static class FixedClassesLowering
{
    private const int MinLength = 4;
    private const int MaxLength = 128;
    private const int MaxRanges = 3;

    public static PatternProgram? Lower(PatternShape shape)
    {
        var positions = new List<EquatableArray<ByteRange>>();
        var whole = shape.FromStart && shape.ToEnd && shape.Items.All(item => TryAdd(item, positions));
        // A single class throughout needs no tables; ClassRuns does that better.
        return whole && positions.Count >= MinLength && positions.Distinct().Skip(1).Any()
            ? new PatternProgram.FixedClasses(new EquatableArray<EquatableArray<ByteRange>>(positions))
            : null;
    }

    private static bool TryAdd(PatternNode node, List<EquatableArray<ByteRange>> positions)
    {
        switch (node)
        {
            case PatternNode.Atom atom:
                positions.Add(atom.Set.Ranges.Select(static range => new ByteRange((byte)range.First, (byte)range.Last)).ToEquatableArray());
                return atom.Set.IsAscii && atom.Set.Ranges.Count is > 0 and <= MaxRanges && positions.Count <= MaxLength;
            case PatternNode.Sequence sequence:
                return sequence.Items.All(item => TryAdd(item, positions));
            case PatternNode.Repeat repeat when repeat.Min == repeat.Max:
                for (var i = 0; i < repeat.Min; i++)
                {
                    if (!TryAdd(repeat.Body, positions))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }
}

namespace AgentEvents.Generator.Patterns;

/// <summary>A set of byte values.</summary>
internal readonly record struct ByteSet(ulong Word0, ulong Word1, ulong Word2, ulong Word3)
{
    public static ByteSet NonAscii { get; } = new(0, 0, ulong.MaxValue, ulong.MaxValue);

    public bool IsEmpty => (Word0 | Word1 | Word2 | Word3) == 0;

    public bool HasNonAscii => (Word2 | Word3) != 0;

    public static ByteSet Of(byte value) => default(ByteSet).With(value);

    public bool Contains(int value) => ((Word(value >> 6) >> (value & 63)) & 1) != 0;

    public ByteSet With(int value)
    {
        var bit = 1UL << (value & 63);
        return (value >> 6) switch
        {
            0 => this with { Word0 = Word0 | bit },
            1 => this with { Word1 = Word1 | bit },
            2 => this with { Word2 = Word2 | bit },
            _ => this with { Word3 = Word3 | bit },
        };
    }

    public ByteSet Union(ByteSet other) => new(Word0 | other.Word0, Word1 | other.Word1, Word2 | other.Word2, Word3 | other.Word3);

    public ByteSet Complement() => new(~Word0, ~Word1, ~Word2, ~Word3);

    public bool Meets(ByteSet other) =>
        ((Word0 & other.Word0) | (Word1 & other.Word1) | (Word2 & other.Word2) | (Word3 & other.Word3)) != 0;

    public EquatableArray<ByteRange> Ranges()
    {
        var ranges = new List<ByteRange>();
        for (var value = 0; value < 256; value++)
        {
            if (!Contains(value))
            {
                continue;
            }

            var first = value;
            while (value < 255 && Contains(value + 1))
            {
                value++;
            }

            ranges.Add(new ByteRange((byte)first, (byte)value));
        }

        return new EquatableArray<ByteRange>(ranges);
    }

    private ulong Word(int index) => index switch { 0 => Word0, 1 => Word1, 2 => Word2, _ => Word3 };
}

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>The automaton of valid UTF-8: whole code points, no surrogates, nothing written longer than needed.</summary>
internal static class Utf8Walk
{
    /// <summary>Between two code points.</summary>
    public const int Boundary = 0;

    /// <summary>Not UTF-8 any more.</summary>
    public const int Invalid = 8;

    private const int OneMore = 1;
    private const int TwoMore = 2;
    private const int ThreeMore = 3;
    private const int AfterE0 = 4;
    private const int AfterED = 5;
    private const int AfterF0 = 6;
    private const int AfterF4 = 7;

    /// <summary>Whether a byte is one within a code point.</summary>
    public static bool IsContinuation(byte value) => value is >= 0x80 and <= 0xBF;

    /// <summary>Bytes of the same class lead to the same states.</summary>
    public static int ClassOf(byte value) => value switch
    {
        < 0x80 => 0,
        < 0x90 => 1,
        < 0xA0 => 2,
        < 0xC0 => 3,
        < 0xC2 or > 0xF4 => 4,
        < 0xE0 => 5,
        0xE0 => 6,
        0xED => 7,
        < 0xF0 => 8,
        0xF0 => 9,
        0xF4 => 10,
        _ => 11,
    };

    /// <summary>The next state.</summary>
    public static int Step(int state, byte value) => (state, value) switch
    {
        (Boundary, < 0x80) => Boundary,
        (Boundary, >= 0xC2 and < 0xE0) => OneMore,
        (Boundary, 0xE0) => AfterE0,
        (Boundary, 0xED) => AfterED,
        (Boundary, >= 0xE1 and < 0xF0) => TwoMore,
        (Boundary, 0xF0) => AfterF0,
        (Boundary, 0xF4) => AfterF4,
        (Boundary, > 0xF0 and < 0xF4) => ThreeMore,
        (OneMore, >= 0x80 and < 0xC0) => Boundary,
        (TwoMore, >= 0x80 and < 0xC0) => OneMore,
        (ThreeMore, >= 0x80 and < 0xC0) => TwoMore,
        (AfterE0, >= 0xA0 and < 0xC0) => OneMore,
        (AfterED, >= 0x80 and < 0xA0) => OneMore,
        (AfterF0, >= 0x90 and < 0xC0) => TwoMore,
        (AfterF4, >= 0x80 and < 0x90) => TwoMore,
        _ => Invalid,
    };
}

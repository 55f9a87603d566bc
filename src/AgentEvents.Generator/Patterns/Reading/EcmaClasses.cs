using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>The character classes whose meaning ECMA-262 fixes (22.2.2.9): none of them follows the host's idea of a digit or a letter.</summary>
internal static class EcmaClasses
{
    /// <summary><c>\d</c>: ASCII digits only.</summary>
    public static CodePointSet Digit { get; } = CodePointSet.Range('0', '9');

    /// <summary><c>\w</c>: ASCII letters, digits and the low line.</summary>
    public static CodePointSet Word { get; } = CodePointSet.From([new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z')]);

    /// <summary>LF, CR, U+2028 and U+2029: what <c>.</c> does not match.</summary>
    public static CodePointSet LineTerminator { get; } = CodePointSet.From([new(0x0A, 0x0A), new(0x0D, 0x0D), new(0x2028, 0x2029)]);

    /// <summary><c>.</c> without the s flag.</summary>
    public static CodePointSet Dot { get; } = LineTerminator.Complement();

    /// <summary><c>\s</c>: WhiteSpace and LineTerminator. Zs is written out, because hosts disagree about U+180E.</summary>
    public static CodePointSet Space { get; } = CodePointSet.From(
    [
        new(0x09, 0x0D), new(0x20, 0x20), new(0xA0, 0xA0), new(0x1680, 0x1680), new(0x2000, 0x200A), new(0x2028, 0x2029),
        new(0x202F, 0x202F), new(0x205F, 0x205F), new(0x3000, 0x3000), new(0xFEFF, 0xFEFF),
    ]);

    /// <summary>Every code point that UTF-8 can carry: all but the surrogates.</summary>
    public static CodePointSet Scalars { get; } = CodePointSet.From([new(0, 0xD7FF), new(0xE000, CodePointSet.MaxCodePoint)]);

    /// <summary>The set that a sign of the grammar stands for.</summary>
    public static CodePointSet Of(NamedSet set) => set.Sign switch
    {
        '.' => Dot,
        'd' => Digit,
        's' => Space,
        'w' => Word,
        'p' => UnicodeSets.Of(set.Property!),
        _ => Of(set with { Sign = char.ToLowerInvariant(set.Sign) }).Complement(),
    };
}

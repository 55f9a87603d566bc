using System.ComponentModel;
using System.Runtime.CompilerServices;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Accepting;

/// <summary>JSON with white space around names, values and separators, as writers make it for people.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SpacedLayout : ITextLayout
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Literal(ReadOnlySpan<byte> utf8, int at, ReadOnlySpan<byte> text, int name, int length)
    {
        // A name is a constant where this is inlined, and compared as one.
        if (length == 0)
        {
            return Tokens(utf8, at, text);
        }

        if (name > 0)
        {
            at = Tokens(utf8, at, text[..name]);
        }

        at = at < 0 ? -1 : AcceptSteps.Literal(utf8, at, text.Slice(name, length));
        return at < 0 || name + length == text.Length ? at : Tokens(utf8, at, text[(name + length)..]);
    }

    // One token after the other, with white space before each, and behind the last one if something follows it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Tokens(ReadOnlySpan<byte> utf8, int at, ReadOnlySpan<byte> text)
    {
        var next = 0;

        // A quote that a separator follows, or nothing, closes the string before; it stands right here.
        if (text[0] == (byte)'"' && (text.Length == 1 || text[1] is (byte)',' or (byte)':' or (byte)'}' or (byte)']'))
        {
            if (AcceptSteps.At(utf8, at) != (byte)'"')
            {
                return -1;
            }

            at++;
            next++;
        }

        while (next < text.Length)
        {
            // A quote at the end opens a string whose text is not known.
            at = Skip(utf8, at);
            if (text[next] != (byte)'"' || next == text.Length - 1)
            {
                if (AcceptSteps.At(utf8, at) != text[next])
                {
                    return -1;
                }

                at++;
                next++;
                continue;
            }

            var quoted = Quoted(text[next..]);
            at = AcceptSteps.Literal(utf8, at, quoted);
            if (at < 0)
            {
                return -1;
            }

            next += quoted.Length;
        }

        return text[^1] is (byte)':' or (byte)',' or (byte)'[' or (byte)'{' ? Skip(utf8, at) : at;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skip(ReadOnlySpan<byte> utf8, int at) =>
        AcceptSteps.At(utf8, at) > (byte)' ' ? at
            : AcceptSteps.At(utf8, at) == (byte)' ' && AcceptSteps.At(utf8, at + 1) > (byte)' ' ? at + 1
            : ByteScan.SkipWhiteSpace(utf8, at);

    // A name or a constant with both quotes; what is left where a string is opened whose text is not known, or whose end comes later.
    private static ReadOnlySpan<byte> Quoted(ReadOnlySpan<byte> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == (byte)'"')
            {
                return text[..(i + 1)];
            }
        }

        return text;
    }
}

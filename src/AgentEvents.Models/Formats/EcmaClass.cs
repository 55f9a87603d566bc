using System.Text;

namespace AgentEvents.Models.Formats;

/// <summary>Reads a character class, <c>[…]</c>, of an ECMA-262 pattern in Unicode mode.</summary>
internal ref struct EcmaClass
{
    private readonly ReadOnlySpan<byte> _pattern;
    private int _position;

    public EcmaClass(ReadOnlySpan<byte> pattern, int position)
    {
        _pattern = pattern;
        _position = position + 1;
    }

    private readonly byte Current => _position < _pattern.Length ? _pattern[_position] : (byte)0;

    /// <summary>Reads up to and with the closing bracket. <c>[]</c> and <c>[^]</c> are classes too.</summary>
    public bool Read(out int end)
    {
        _position += Current == '^' ? 1 : 0;
        while (_position < _pattern.Length && Current != ']')
        {
            if (!ReadAtomOrRange())
            {
                end = _position;
                return false;
            }
        }

        end = _position + 1;
        return _position < _pattern.Length;
    }

    private bool ReadAtomOrRange()
    {
        if (!TryReadAtom(out int from))
        {
            return false;
        }

        bool isRange = Current == '-' && _position + 1 < _pattern.Length && _pattern[_position + 1] != ']';
        if (!isRange)
        {
            return true;
        }

        _position++;
        return TryReadAtom(out int to) && from != EcmaEscape.ClassOfCharacters && to != EcmaEscape.ClassOfCharacters && from <= to;
    }

    private bool TryReadAtom(out int codePoint)
    {
        if (Current == '\\')
        {
            return EcmaEscape.TryRead(_pattern, ref _position, inClass: true, out codePoint);
        }

        Rune.DecodeFromUtf8(_pattern[_position..], out Rune rune, out int consumed);
        _position += consumed;
        codePoint = rune.Value;
        return true;
    }
}

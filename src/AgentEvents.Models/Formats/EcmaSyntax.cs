namespace AgentEvents.Models.Formats;

/// <summary>
/// Reads the grammar of ECMA-262, section 22.2.1, in Unicode mode, without recursion: groups are kept on a stack of what may follow their end.
/// </summary>
internal ref struct EcmaSyntax
{
    private readonly ReadOnlySpan<byte> _pattern;
    private readonly Stack<bool> _groups = new();
    private readonly EcmaGroups _captures = new();
    private int _position;

    public EcmaSyntax(ReadOnlySpan<byte> pattern) => _pattern = pattern;

    private readonly byte Current => _position < _pattern.Length ? _pattern[_position] : (byte)0;

    private readonly bool IsAtEnd => _position >= _pattern.Length;

    public bool Read()
    {
        while (!IsAtEnd)
        {
            if (!ReadTerm(out bool isQuantifiable) || !ReadQuantifier(isQuantifiable))
            {
                return false;
            }
        }

        return _groups.Count == 0 && _captures.AreConsistent();
    }

    private bool ReadTerm(out bool isQuantifiable)
    {
        isQuantifiable = false;
        switch (Current)
        {
            case (byte)'|' or (byte)'^' or (byte)'$':
                _position++;
                return true;
            case (byte)'(':
                return ReadGroupStart();
            case (byte)')':
                _position++;
                return _groups.TryPop(out isQuantifiable);
            case (byte)'*' or (byte)'+' or (byte)'?' or (byte)'{' or (byte)'}' or (byte)']':
                return false;
            case (byte)'\\':
                return ReadEscape(out isQuantifiable);
            case (byte)'[':
                isQuantifiable = true;
                var characterClass = new EcmaClass(_pattern, _position);
                return characterClass.Read(out _position);
            default:
                isQuantifiable = true;
                _position++;
                return true;
        }
    }

    private bool ReadGroupStart()
    {
        _position++;
        bool isLookaround = false;
        if (TryTake("?"u8))
        {
            isLookaround = TryTake("="u8) || TryTake("!"u8) || TryTake("<="u8) || TryTake("<!"u8);
            if (!isLookaround && !TryTake(":"u8))
            {
                if (!TryTake("<"u8) || !TryReadName(out string name) || !_captures.TryAdd(name))
                {
                    return false;
                }
            }
        }
        else
        {
            _captures.Add();
        }

        // In Unicode mode a quantifier may follow no assertion; an alternative may start right away.
        _groups.Push(!isLookaround);
        return true;
    }

    private bool ReadEscape(out bool isQuantifiable)
    {
        isQuantifiable = true;
        byte next = _position + 1 < _pattern.Length ? _pattern[_position + 1] : (byte)0;
        switch (next)
        {
            case (byte)'b' or (byte)'B':
                isQuantifiable = false;
                _position += 2;
                return true;
            case (byte)'k':
                _position += 2;
                bool isReference = TryTake("<"u8) & TryReadName(out string name);
                _captures.Refer(name);
                return isReference;
            case >= (byte)'1' and <= (byte)'9':
                _position++;
                _captures.Refer(ReadNumber());
                return true;
            default:
                return EcmaEscape.TryRead(_pattern, ref _position, inClass: false, out _);
        }
    }

    private bool ReadQuantifier(bool isQuantifiable)
    {
        if (Current == '{')
        {
            _position++;
            if (!char.IsAsciiDigit((char)Current))
            {
                return false;
            }

            long min = ReadNumber();
            long max = TryTake(","u8) ? char.IsAsciiDigit((char)Current) ? ReadNumber() : long.MaxValue : min;
            if (!TryTake("}"u8) || min > max)
            {
                return false;
            }
        }
        else if (!TryTake("*"u8) && !TryTake("+"u8) && !TryTake("?"u8))
        {
            return true;
        }

        TryTake("?"u8);
        return isQuantifiable;
    }

    // Saturated: numbers may have any number of digits.
    private long ReadNumber()
    {
        long value = 0;
        for (; char.IsAsciiDigit((char)Current); _position++)
        {
            value = Math.Min((value * 10) + Current - '0', int.MaxValue);
        }

        return value;
    }

    // Up to and with the ">". Escapes in names are rare enough to be refused.
    private bool TryReadName(out string name)
    {
        int length = _pattern[Math.Min(_position, _pattern.Length)..].IndexOf((byte)'>');
        name = length > 0 ? System.Text.Encoding.UTF8.GetString(_pattern.Slice(_position, length)) : "";
        _position += Math.Max(length, -1) + 1;
        return EcmaGroups.IsName(name);
    }

    private bool TryTake(ReadOnlySpan<byte> text)
    {
        bool isThere = _position <= _pattern.Length && _pattern[_position..].StartsWith(text);
        _position += isThere ? text.Length : 0;
        return isThere;
    }
}

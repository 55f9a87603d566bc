using System.Globalization;
using System.Text;

namespace AgentEvents.Generator.Reading;

/// <content>Strings, numbers and words.</content>
internal ref partial struct JsonReader
{
    private const string ControlCharacter = "A control character in a string must be escaped.";

    private JsonStringNode? ReadStringNode()
    {
        var start = _position;
        return ReadString() is { } value ? new JsonStringNode(From(start), value) : null;
    }

    private string? ReadString()
    {
        var start = ++_position;
        while (_position < _text.Length && _text[_position] is >= ' ' and not '"' and not '\\')
        {
            _position++;
        }

        if (Current == '"' && _position < _text.Length)
        {
            return WellFormed(_text.Substring(start, _position++ - start), start - 1);
        }

        var value = new StringBuilder(_text, start, _position - start, Math.Max(16, _position - start));
        var wasEscape = false;
        while (_position < _text.Length && _text[_position] is not ('"' or '\n' or '\r'))
        {
            if (_text[_position] < ' ')
            {
                Fail(ControlCharacter);
                _position++;
                continue;
            }

            var isEscape = _text[_position] == '\\';
            if ((isEscape ? ReadEscape() : _text[_position++]) is { } unit)
            {
                // Half of a pair as an escape and half as it is: in UTF-8, in which files are written, the latter cannot be.
                if (isEscape != wasEscape && value.Length > 0 && char.IsSurrogatePair(value[value.Length - 1], unit))
                {
                    value.Append('\uFFFD');
                }

                value.Append(unit);
                wasEscape = isEscape;
            }
        }

        if (Current != '"')
        {
            Fail(_position < _text.Length ? ControlCharacter : "The file ends inside a string.");
            return null;
        }

        _position++;
        return WellFormed(value.ToString(), start - 1);
    }

    // No instance can hold a lone surrogate, and C# has no UTF-8 literal for one.
    private string WellFormed(string value, int start)
    {
        var text = value.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                _error ??= new JsonError("The string holds a surrogate without its partner, so it is no Unicode text.", From(start));
                text[i] = '\uFFFD';
            }
        }

        return new string(text);
    }

    private char? ReadEscape()
    {
        var escape = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (escape == 'u')
        {
            // Digit by digit first: .NET's own parser passes over NULs behind a number.
            if (_position + 6 <= _text.Length
                && _text.Substring(_position + 2, 4) is var digits
                && digits.All(IsHexDigit)
                && ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                _position += 6;
                return (char)unit;
            }
        }
        else if ("\"\\/bfnrt".IndexOf(escape) is >= 0 and var known)
        {
            _position += 2;
            return "\"\\/\b\f\n\r\t"[known];
        }

        Fail("This is no escape that JSON knows.");
        _position++;
        return null;
    }

    private static bool IsHexDigit(char unit) => unit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private JsonNode? ReadNumber()
    {
        var start = _position;
        if (Current == '-')
        {
            _position++;
        }

        var integerStart = _position;
        var valid = SkipDigits() && (_text[integerStart] != '0' || _position == integerStart + 1);
        if (valid && Current == '.')
        {
            _position++;
            valid = SkipDigits();
        }

        if (valid && Current is 'e' or 'E')
        {
            _position++;
            if (Current is '+' or '-')
            {
                _position++;
            }

            valid = SkipDigits();
        }

        return valid ? new JsonNumberNode(From(start), _text.Substring(start, _position - start)) : Fail("This is no JSON number.");
    }

    private bool SkipDigits()
    {
        var start = _position;
        while (Current is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    private SourceSpan? ReadWord(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            Fail("A JSON value is expected here.");
            return null;
        }

        _position += word.Length;
        return new SourceSpan(_position - word.Length, word.Length);
    }
}
